/**
 * What machines a deployment needs, computed from what was measured and from how much is to be
 * monitored: {@code qianhu sizing}. Whenever a benchmark gives other figures, they are entered
 * here.
 */
package cn.qianhu.trial.sizing;
