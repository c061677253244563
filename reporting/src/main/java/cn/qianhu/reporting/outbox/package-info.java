/**
 * Keeps what is to be sent on disk until it has been acknowledged: files only, no Kafka. Come here
 * for what a loss of power or a damaged file does to reports that are kept.
 */
package cn.qianhu.reporting.outbox;
