package cn.qianhu.audit.log;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.Topic;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;

/** The raw log on a cluster: only read, by a consumer without a group, so that nothing notices. */
public final class KafkaRawLog implements RawLog {

  private final Consumer<String, byte[]> consumer;
  private final String namespace;
  private final StopPosition stop;

  private KafkaRawLog(Consumer<String, byte[]> consumer, String namespace, StopPosition stop) {
    this.consumer = consumer;
    this.namespace = namespace;
    this.stop = stop;
  }

  /**
   * The log with all that is committed now.
   *
   * @param consumer read-committed, without a group, for this object alone
   */
  public static KafkaRawLog untilNow(Consumer<String, byte[]> consumer, String namespace) {
    Map<TopicPartition, Long> ends = ends(consumer, allPartitions(consumer, namespace));
    return new KafkaRawLog(consumer, namespace, StopPosition.of(ends));
  }

  /**
   * The log as it was known at an instant: of each partition, the records before the first that was
   * sent at the instant or later.
   */
  public static KafkaRawLog until(
      Instant instant, Consumer<String, byte[]> consumer, String namespace) {
    List<TopicPartition> partitions = allPartitions(consumer, namespace);
    Map<TopicPartition, Long> ends = new HashMap<>(ends(consumer, partitions));
    Map<TopicPartition, Long> asked =
        partitions.stream()
            .collect(Collectors.toMap(Function.identity(), unused -> instant.toEpochMilli()));
    consumer
        .offsetsForTimes(asked)
        .forEach(
            (partition, later) -> {
              if (later != null && later.offset() < ends.get(partition)) {
                ends.put(
                    partition,
                    firstSince(instant, consumer, partition, later, ends.get(partition)));
              }
            });
    return new KafkaRawLog(consumer, namespace, StopPosition.of(ends));
  }

  /**
   * The first record that was sent at an instant or later. What the broker finds may be the mark of
   * a transaction, whose time is that of its end: on a topic that was filled from an archive, that
   * of the filling.
   */
  private static long firstSince(
      Instant instant,
      Consumer<String, byte[]> consumer,
      TopicPartition partition,
      OffsetAndTimestamp found,
      long end) {
    return new TopicReader<>(consumer)
        .first(
            partition, found.offset(), end, record -> record.timestamp() >= instant.toEpochMilli())
        .map(ConsumerRecord::offset)
        .orElse(end);
  }

  /** The log up to a position, such as one that was written down before. */
  public static KafkaRawLog until(
      StopPosition stop, Consumer<String, byte[]> consumer, String namespace) {
    Map<TopicPartition, Long> ends = ends(consumer, allPartitions(consumer, namespace));
    stop.ends()
        .forEach(
            (partition, end) -> {
              if (ends.getOrDefault(partition, 0L) < end) {
                throw new IllegalArgumentException(
                    "The log ends before the position: "
                        + partition
                        + " has no offset "
                        + (end - 1)
                        + ". Records are missing, or this is another cluster.");
              }
            });
    return new KafkaRawLog(consumer, namespace, stop);
  }

  private static List<TopicPartition> allPartitions(
      Consumer<String, byte[]> consumer, String namespace) {
    return TOPICS.stream()
        .flatMap(topic -> TopicReader.partitions(consumer, topic.name(namespace)).stream())
        .toList();
  }

  private static Map<TopicPartition, Long> ends(
      Consumer<String, byte[]> consumer, List<TopicPartition> partitions) {
    return new TopicReader<>(consumer).ends(partitions);
  }

  @Override
  public StopPosition stop() {
    return stop;
  }

  @Override
  public RawPartitions partitions() {
    return RawPartitions.of(consumer, namespace, Kind.all());
  }

  @Override
  public void read(Topic topic, java.util.function.Consumer<RawRecord> visitor) {
    List<TopicPartition> partitions = TopicReader.partitions(consumer, topic.name(namespace));
    consumer.assign(partitions);
    requireWhole(partitions);
    new TopicReader<>(consumer)
        .read(
            partitions.stream().collect(Collectors.toMap(Function.identity(), stop::end)),
            record -> visitor.accept(RawRecord.of(record)));
  }

  /** The raw log is kept for ever: a partition that begins later has lost its beginning. */
  private void requireWhole(List<TopicPartition> partitions) {
    consumer
        .beginningOffsets(partitions)
        .forEach(
            (partition, first) -> {
              if (first > 0) {
                throw new IllegalStateException(
                    "原始记录被删除 / Raw records were deleted: "
                        + partition
                        + " begins at offset "
                        + first
                        + ". Nothing that is replayed from it can be relied on; replay an archive"
                        + " that has them.");
              }
            });
  }
}
