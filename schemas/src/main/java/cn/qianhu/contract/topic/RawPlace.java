package cn.qianhu.contract.topic;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * Where and when a record came to stand in the raw log.
 *
 * @param key as text; null where it has none
 * @param timestamp instant at which it was sent, milliseconds since 1970-01-01T00:00Z
 */
public record RawPlace(String key, int partition, long timestamp) {

  /** That of a record as it is read. */
  public static RawPlace of(ConsumerRecord<String, ?> record) {
    return new RawPlace(record.key(), record.partition(), record.timestamp());
  }
}
