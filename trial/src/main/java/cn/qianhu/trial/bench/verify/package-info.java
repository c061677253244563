/**
 * The tables of the streams beside the same tables worked out plainly: one reading after the other,
 * exact decimals, nothing put off and nothing put together.
 */
package cn.qianhu.trial.bench.verify;
