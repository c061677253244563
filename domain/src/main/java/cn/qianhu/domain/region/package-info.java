/**
 * Roll-up from county to city to province. Come here when a cell of a region is wrong or late
 * though its enterprises are right: which cells a difference touches, what is published of them at
 * a settlement, and the check that a whole is the sum of its parts.
 */
package cn.qianhu.domain.region;
