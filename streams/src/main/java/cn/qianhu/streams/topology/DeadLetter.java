package cn.qianhu.streams.topology;

import cn.qianhu.contract.wire.Decoded;
import cn.qianhu.streams.enterprise.RawSource;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;

/**
 * A record whose bytes cannot be decoded, as it goes to the dead letters: the bytes as received,
 * with coordinates and cause in headers named as Kafka Streams names them (KIP-1034).
 */
record DeadLetter(String key, byte[] bytes, Headers headers) {

  static final String CAUSE = "__streams.errors.exception.message";
  static final String TOPIC = "__streams.errors.topic";
  static final String PARTITION = "__streams.errors.partition";
  static final String OFFSET = "__streams.errors.offset";

  static DeadLetter of(
      Record<String, ?> record, Decoded.Undecodable<?> poison, RawSource source) {
    Headers headers = new RecordHeaders(record.headers());
    add(headers, CAUSE, poison.cause());
    add(headers, TOPIC, source.topic());
    add(headers, PARTITION, Integer.toString(source.partition()));
    add(headers, OFFSET, Long.toString(source.offset()));
    return new DeadLetter(record.key(), poison.bytes(), headers);
  }

  private static void add(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }
}
