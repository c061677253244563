/**
 * The tables of the streams compared with the same tables computed plainly: one reading after the
 * other, exact decimals, no batches and no caches. Come here before a figure of a benchmark is
 * believed: what is fast has to be right.
 */
package cn.qianhu.trial.bench.verify;
