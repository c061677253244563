/**
 * The formulas of the published figures: growth over the same enterprises and over whoever
 * reported, sums from January, contribution, coverage. Growth is computed here and nowhere else in
 * the streams.
 */
package cn.qianhu.domain.indicator;
