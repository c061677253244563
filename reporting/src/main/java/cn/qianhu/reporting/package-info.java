/**
 * The producer library for adapters that report: typed reports, checked, kept, acknowledged. Who
 * embeds it in a system of an enterprise gets clients of Kafka, Avro and the contract along, and no
 * server.
 */
package cn.qianhu.reporting;
