/**
 * The product under a steady load for hours: which of its resources grow, and whether they grow
 * only with what is kept. Come here for a leak that no short test shows.
 */
package cn.qianhu.trial.soak;
