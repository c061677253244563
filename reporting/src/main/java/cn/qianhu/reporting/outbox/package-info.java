/** Keeps what is to be sent on disk until it has been acknowledged: files only, no Kafka. */
package cn.qianhu.reporting.outbox;
