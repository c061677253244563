package cn.qianhu.center.deadletter;

import cn.qianhu.center.audit.RawRecord;
import cn.qianhu.contract.log.RecordRef;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/** Reads single records of the raw log at their coordinates. */
final class RawLog {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<String, byte[]> consumer;

  /**
   * @param consumer read-committed, without a group, for this object alone
   */
  RawLog(Consumer<String, byte[]> consumer) {
    this.consumer = consumer;
  }

  /** The record at these coordinates, or nothing where none stands there. */
  Optional<RawRecord> at(RecordRef at) {
    if (consumer.partitionsFor(at.topic()).stream()
        .noneMatch(partition -> partition.partition() == at.partition())) {
      return Optional.empty();
    }
    TopicPartition partition = at.topicPartition();
    consumer.assign(List.of(partition));
    Map<TopicPartition, Long> ends = consumer.endOffsets(List.of(partition));
    consumer.seek(partition, at.offset());
    while (at.offset() < ends.get(partition) && consumer.position(partition) <= at.offset()) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        if (record.offset() >= at.offset()) {
          return record.offset() == at.offset()
              ? Optional.of(RawRecord.of(record))
              : Optional.empty();
        }
      }
    }
    return Optional.empty();
  }

  /** The text of a header; empty where there is none. */
  static String text(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null || header.value() == null
        ? ""
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
