package cn.qianhu.streams.runtime;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;

/**
 * A producer that does not commit a transaction in which a corrupted task has written.
 *
 * <p>All tasks of a stream thread write in one transaction. Where one of them is found corrupted,
 * Kafka Streams (4.4, {@code TaskManager.handleCorruption}) first commits the others, and with
 * their offsets everything that the corrupted task wrote since the last commit, its changelogs
 * among it, but not its offsets: its records are processed a second time upon a state that has
 * already seen them. Refused here, the transaction is aborted as a whole and the thread replaced.
 */
public class StreamThreadProducer extends KafkaProducer<byte[], byte[]> {

  static final String HANDLER = "handleCorruption";

  public StreamThreadProducer(Map<String, Object> config) {
    super(config, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** The first step of every commit of Kafka Streams. */
  @Override
  public void sendOffsetsToTransaction(
      Map<TopicPartition, OffsetAndMetadata> offsets, ConsumerGroupMetadata group) {
    if (isHandlingCorruption()) {
      throw new CorruptedTaskException();
    }
    super.sendOffsetsToTransaction(offsets, group);
  }

  /** Reports when it ended, by the clock of the tasks: see {@link ThreadCommitState}. */
  @Override
  public void commitTransaction() {
    super.commitTransaction();
    ThreadCommitState.current().commitIsThrough(Time.SYSTEM.milliseconds());
  }

  private static boolean isHandlingCorruption() {
    return StackWalker.getInstance()
        .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals(HANDLER)));
  }
}
