/**
 * The producer library for adapters that report: typed reports, checked, kept, acknowledged. A
 * system of an enterprise that embeds it gets clients of Kafka, Avro and the contract along, and no
 * server. {@code docs/reporting/java.md} shows how it is used.
 */
package cn.qianhu.reporting;
