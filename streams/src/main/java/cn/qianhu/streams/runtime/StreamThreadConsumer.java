package cn.qianhu.streams.runtime;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.streams.runtime.bundle.Bundles;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The consumer of a stream thread: ends the thread where a task is found corrupted, reads moves of
 * the business date last, and puts meter readings together.
 */
final class StreamThreadConsumer extends KafkaConsumer<byte[], byte[]> {

  /** The reason that Kafka Streams gives when it asks for that rebalance; held by a test. */
  static final String CORRUPTED = "Active tasks corrupted";

  /** Records that take some hundredths of a second to process, or more where they are long. */
  private static final long MUCH = 5_000;

  private final BusinessDateBarrier dates;
  private final String readings;
  private final BooleanSupplier muchIsLeft = this::isMuchLeft;

  /** Null where nobody gave it one, and once it is over. */
  private ReplacementBackoff rest;

  private final AssignedPartitions held;

  StreamThreadConsumer(Map<String, Object> config) {
    super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    String group = config.get(ConsumerConfig.GROUP_ID_CONFIG).toString();
    String namespace = ApplicationId.namespaceOf(group);
    dates = new BusinessDateBarrier(namespace);
    readings = Topics.REPORTS_READINGS.name(namespace);
    rest = (ReplacementBackoff) config.get(ReplacementBackoff.PROPERTY);
    held =
        config.get(AssignedPartitions.PROPERTY) instanceof AssignedPartitions shared
            ? shared
            : new AssignedPartitions();
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    if (rest != null) {
      rest.await();
      rest = null;
    }
    dates.beforePoll(this);
    ConsumerRecords<byte[], byte[]> read = dates.afterPoll(this, super.poll(timeout));
    held.assign(this, assignment());
    ThreadCommitState.current().muchIsLeft(muchIsLeft);
    return bundled(read);
  }

  private boolean isMuchLeft() {
    long left = 0;
    for (TopicPartition partition : assignment()) {
      left += currentLag(partition).orElse(0);
    }
    return left > MUCH;
  }

  /** Bundles readings; all other records stay as they are. */
  private ConsumerRecords<byte[], byte[]> bundled(ConsumerRecords<byte[], byte[]> read) {
    if (read.partitions().stream().noneMatch(partition -> partition.topic().equals(readings))) {
      return read;
    }
    Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> records = new HashMap<>();
    for (TopicPartition partition : read.partitions()) {
      List<ConsumerRecord<byte[], byte[]>> ofPartition = read.records(partition);
      boolean areReadings = partition.topic().equals(readings);
      records.put(partition, areReadings ? Bundles.of(ofPartition) : ofPartition);
    }
    return new ConsumerRecords<>(records, read.nextOffsets());
  }

  @Override
  public void pause(Collection<TopicPartition> partitions) {
    dates.pausedByStreams(partitions);
    super.pause(partitions);
  }

  @Override
  public void resume(Collection<TopicPartition> partitions) {
    super.resume(dates.resumedByStreams(partitions));
  }

  @Override
  public void enforceRebalance(String reason) {
    if (CORRUPTED.equals(reason)) {
      throw new CorruptedTaskException();
    }
    super.enforceRebalance(reason);
  }

  /**
   * Leaves the group where the thread has failed, so that nobody waits for the end of a session
   * that is over. Kafka Streams (4.4) means to, and forgets it where the thread is replaced.
   */
  @Override
  public void close(CloseOptions options) {
    held.closed(this);
    if (ThreadEnd.isThis()) {
      options.withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    }
    super.close(options);
  }
}
