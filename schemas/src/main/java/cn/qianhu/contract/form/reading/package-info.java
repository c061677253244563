/**
 * Readings of meters (在线监测) as a form: one by one, and in runs of consecutive intervals. Most
 * records are readings, so that what is done here for each of them shows in the benchmarks.
 */
package cn.qianhu.contract.form.reading;
