package cn.qianhu.streams.app;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The consumer of a stream thread: ends the thread where a task is found corrupted, and reads moves
 * of the business date last.
 */
final class StrictConsumer extends KafkaConsumer<byte[], byte[]> {

  /** What Kafka Streams says when it asks for that rebalance; held by a test. */
  private static final String CORRUPTED = "Active tasks corrupted";

  private final DatesLast datesLast;

  StrictConsumer(Map<String, Object> config) {
    super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    String group = config.get(ConsumerConfig.GROUP_ID_CONFIG).toString();
    datesLast = new DatesLast(StreamsSettings.namespaceOf(group));
  }

  @Override
  public ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
    datesLast.beforePoll(this);
    return datesLast.afterPoll(this, super.poll(timeout));
  }

  @Override
  public void pause(Collection<TopicPartition> partitions) {
    datesLast.pausedByStreams(partitions);
    super.pause(partitions);
  }

  @Override
  public void resume(Collection<TopicPartition> partitions) {
    super.resume(datesLast.resumedByStreams(partitions));
  }

  @Override
  public void enforceRebalance(String reason) {
    if (CORRUPTED.equals(reason)) {
      throw CorruptedTaskException.endingThisThread();
    }
    super.enforceRebalance(reason);
  }

  /** Leaves the group, so that nobody waits for the end of a session that is over. */
  @Override
  public void close(CloseOptions options) {
    if (CorruptedTaskException.endsThisThread()) {
      options.withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
    }
    super.close(options);
  }
}
