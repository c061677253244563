/**
 * Targets of regions: which are in effect, what is due of them by a month, and how the figures
 * stand to that. Come here when a row of the targets is wrong or missing though the indicators are
 * right.
 */
package cn.qianhu.domain.targets;
