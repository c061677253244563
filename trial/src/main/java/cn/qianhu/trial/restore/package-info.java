/**
 * How long an instance of the streams takes to come back, with its state on disk, without it, or
 * when another takes over. Run {@code qianhu restore} before a release and after every change of
 * the stores; the figures are in {@code docs/developing/performance.md}.
 */
package cn.qianhu.trial.restore;
