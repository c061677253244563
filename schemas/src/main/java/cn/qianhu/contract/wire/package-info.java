/**
 * Values on the wire: Confluent's format, which is byte 0, the id of the writer's schema in four
 * bytes, big-endian, and the Avro body.
 */
package cn.qianhu.contract.wire;
