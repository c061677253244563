/**
 * Values on the wire in Confluent's format: byte 0, the id of the writer's schema in four bytes,
 * big-endian, and the Avro body. Come here to encode or decode a value, or when a schema is unknown
 * to the registry.
 */
package cn.qianhu.contract.wire;
