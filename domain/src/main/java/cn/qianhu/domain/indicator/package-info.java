/**
 * The formulas of the published figures: growth over the same enterprises and over whoever
 * reported, sums from January, contribution, coverage. Growth of indicators is computed here and
 * nowhere else in the streams; other rows, and rules, that compare make a {@code Change} of their
 * own.
 */
package cn.qianhu.domain.indicator;
