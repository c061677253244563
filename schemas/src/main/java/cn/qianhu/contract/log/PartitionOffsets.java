package cn.qianhu.contract.log;

import cn.qianhu.contract.topic.Answer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/**
 * The positions of a group on its partitions and the ends of these, as the cluster answers at the
 * moment.
 */
public final class PartitionOffsets {

  private PartitionOffsets() {}

  /** The positions of a group, each with its metadata; empty where the group has no position. */
  public static Map<TopicPartition, OffsetAndMetadata> positions(Admin admin, String group) {
    return positions(admin, group, new ListConsumerGroupOffsetsOptions());
  }

  private static Map<TopicPartition, OffsetAndMetadata> positions(
      Admin admin, String group, ListConsumerGroupOffsetsOptions options) {
    Map<TopicPartition, OffsetAndMetadata> positions = new HashMap<>();
    Answer.of(admin.listConsumerGroupOffsets(group, options).partitionsToOffsetAndMetadata())
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
    return committed(admin, group, new ListConsumerGroupOffsetsOptions());
  }

  /** The positions of a group, asked with options such as a timeout. */
  public static Map<TopicPartition, Long> committed(
      Admin admin, String group, ListConsumerGroupOffsetsOptions options) {
    Map<TopicPartition, Long> committed = new HashMap<>();
    positions(admin, group, options)
        .forEach((partition, position) -> committed.put(partition, position.offset()));
    return committed;
  }

  /** The ends of partitions: behind the last committed record, or behind the last record of all. */
  public static Map<TopicPartition, Long> ends(
      Admin admin, Collection<TopicPartition> partitions, IsolationLevel isolation) {
    return ends(admin, partitions, new ListOffsetsOptions(isolation));
  }

  /** The ends of partitions, asked with options such as a timeout. */
  public static Map<TopicPartition, Long> ends(
      Admin admin, Collection<TopicPartition> partitions, ListOffsetsOptions options) {
    Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
    partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
    Map<TopicPartition, Long> ends = new HashMap<>();
    Answer.of(admin.listOffsets(latest, options).all())
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }

  /** The partitions of a topic. */
  public static List<TopicPartition> partitions(Admin admin, String topic) {
    return Answer.of(admin.describeTopics(List.of(topic)).allTopicNames())
        .get(topic)
        .partitions()
        .stream()
        .map(partition -> new TopicPartition(topic, partition.partition()))
        .toList();
  }
}
