/**
 * What the product survives: scenarios of failure against a cluster of processes, each judged by
 * what was acknowledged and by the figures of a run that nothing disturbed.
 */
package cn.qianhu.trial.failure;
