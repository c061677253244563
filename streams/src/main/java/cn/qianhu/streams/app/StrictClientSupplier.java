package cn.qianhu.streams.app;

import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/**
 * Consumers and producers that end their stream thread where one of its tasks is found corrupted,
 * as happens when a transaction, or a record on its way, gets no answer in time. What a {@link
 * StrictProducer} prevents happens where a transaction is open; where none is, the consumer ends
 * the thread:
 *
 * <p>Kafka Streams (4.3) revives such a task and asks for a rebalance. Where that is through before
 * the revived task is set up, the task is made once more, and that the consumer had to go back to
 * the committed offsets is forgotten: the records in between are skipped in silence. The thread
 * that replaces this one starts from the committed offsets, with a consumer of its own.
 */
public class StrictClientSupplier extends DefaultKafkaClientSupplier {

  /** What Kafka Streams says when it asks for that rebalance; held by a test. */
  private static final String CORRUPTED = "Active tasks corrupted";

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return new StrictConsumer(config);
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return new StrictProducer(config);
  }

  private static final class StrictConsumer extends KafkaConsumer<byte[], byte[]> {

    StrictConsumer(Map<String, Object> config) {
      super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
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
}
