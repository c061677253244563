/**
 * The raw log read again, from a cluster or an archive, and replayed through the rules. Come here
 * for where a replay stops, in which order partitions are read, and what counts as the same
 * outcome.
 */
package cn.qianhu.audit.log;
