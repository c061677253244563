package cn.qianhu.streams.progress;

import cn.qianhu.contract.topic.Answer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** Where a group is on its partitions, and where these end, as the cluster says when asked. */
public final class PartitionOffsets {

  private PartitionOffsets() {}

  /** The positions of a group, with what was noted of each; none where it has no position. */
  public static Map<TopicPartition, OffsetAndMetadata> positions(Admin admin, String group) {
    Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    Answer.of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata())
        .forEach(
            (partition, position) -> {
              if (position != null) {
                positions.put(partition, position);
              }
            });
    return positions;
  }

  /** The offsets from which a group goes on. */
  public static Map<TopicPartition, Long> committed(Admin admin, String group) {
    Map<TopicPartition, Long> committed = new HashMap<>();
    positions(admin, group)
        .forEach((partition, position) -> committed.put(partition, position.offset()));
    return committed;
  }

  /** Where partitions end: behind what is committed on them, or behind all that stands there. */
  public static Map<TopicPartition, Long> ends(
      Admin admin, Collection<TopicPartition> partitions, IsolationLevel isolation) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    Answer.of(admin.listOffsets(latest, new ListOffsetsOptions(isolation)).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }
}
