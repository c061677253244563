package cn.qianhu.streams.runtime;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;

/**
 * The partitions that the consumers of a process hold. Kafka Streams lists tasks that run, but not
 * one that was lost during assignment; those are found here.
 */
public final class AssignedPartitions {

  /** Name that Kafka Streams hands it to its consumers by. */
  public static final String PROPERTY = "qianhu.held.partitions";

  private final Map<Object, Set<TopicPartition>> byConsumer = new ConcurrentHashMap<>();

  /** Records the partitions of a consumer, in place of those that it had. */
  public void assign(Object consumer, Set<TopicPartition> partitions) {
    byConsumer.put(consumer, partitions);
  }

  /** A consumer is closed. */
  public void closed(Object consumer) {
    byConsumer.remove(consumer);
  }

  /** The partitions of all consumers. */
  public Set<TopicPartition> all() {
    Set<TopicPartition> all = new HashSet<>();
    byConsumer.values().forEach(all::addAll);
    return all;
  }
}
