/**
 * Cells (scope, region, industry, month) as sums: what an enterprise contributes to which of them,
 * the differences that travel upward, and the years of a series that are kept. Come here to change
 * which cells a report counts in.
 */
package cn.qianhu.domain.cell;
