package cn.qianhu.center.fault;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.app.StreamsSettings;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the streams have come with the raw records, by what they have committed. The raw topics
 * are written without transactions, so that an offset is a record.
 */
final class Progress {

  private final Admin admin;
  private final String namespace;

  Progress(Admin admin, String namespace) {
    this.admin = admin;
    this.namespace = namespace;
  }

  /** Records that the streams have committed as read. */
  long committed() {
    return committedOffsets().values().stream().mapToLong(Long::longValue).sum();
  }

  /** Records that stand on the topics and are not committed as read. */
  long open() {
    Map<TopicPartition, Long> committed = committedOffsets();
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    committed.keySet().forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    try {
      Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(latest).all().get();
      return ends.entrySet().stream()
          .mapToLong(end -> end.getValue().offset() - committed.get(end.getKey()))
          .sum();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private Map<TopicPartition, Long> committedOffsets() {
    Map<TopicPartition, Long> committed = new HashMap<>();
    try {
      Map<TopicPartition, OffsetAndMetadata> offsets =
          admin
              .listConsumerGroupOffsets(StreamsSettings.applicationId(namespace))
              .partitionsToOffsetAndMetadata()
              .get();
      offsets.forEach(
          (partition, offset) -> {
            if (offset != null && isRaw(partition.topic())) {
              committed.put(partition, offset.offset());
            }
          });
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
    return committed;
  }

  private boolean isRaw(String topic) {
    return Stream.of(
            Topics.DIRECTORY_ENTERPRISES,
            Topics.REPORTS_OUTPUT,
            Topics.REPORTS_INVESTMENT,
            Topics.REPORTS_ENERGY,
            Topics.REPORTS_READINGS)
        .map((Topic raw) -> raw.name(namespace))
        .anyMatch(topic::equals);
  }
}
