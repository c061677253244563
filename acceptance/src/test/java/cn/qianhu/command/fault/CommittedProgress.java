package cn.qianhu.command.fault;

import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.app.StreamsSettings;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the streams have come with the raw records, by what they have committed. The raw topics
 * are written without transactions, so that an offset is a record.
 */
final class CommittedProgress {

  private final Admin admin;
  private final String namespace;

  CommittedProgress(Admin admin, String namespace) {
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
    return PartitionOffsets.ends(admin, committed.keySet(), IsolationLevel.READ_UNCOMMITTED)
        .entrySet()
        .stream()
        .mapToLong(end -> end.getValue() - committed.get(end.getKey()))
        .sum();
  }

  private Map<TopicPartition, Long> committedOffsets() {
    Map<TopicPartition, Long> committed =
        PartitionOffsets.committed(admin, StreamsSettings.applicationId(namespace));
    committed.keySet().removeIf(partition -> !isRaw(partition.topic()));
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
