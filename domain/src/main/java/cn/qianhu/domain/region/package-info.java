/**
 * Roll-up from county to city to province: the cells of a tier, which of them were touched, what is
 * published of them at a settlement, and the check that a whole is the sum of its parts.
 */
package cn.qianhu.domain.region;
