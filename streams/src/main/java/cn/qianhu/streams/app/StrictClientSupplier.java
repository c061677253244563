package cn.qianhu.streams.app;

import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/**
 * Consumers that end their stream thread where one of its tasks is found corrupted, as happens when
 * a transaction times out.
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

  private static final class StrictConsumer extends KafkaConsumer<byte[], byte[]> {

    private boolean corrupted;

    StrictConsumer(Map<String, Object> config) {
      super(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void enforceRebalance(String reason) {
      if (CORRUPTED.equals(reason)) {
        corrupted = true;
        throw new CorruptedTaskException();
      }
      super.enforceRebalance(reason);
    }

    /** Leaves the group, so that nobody waits for the end of a session that is over. */
    @Override
    public void close(CloseOptions options) {
      if (corrupted) {
        options.withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP);
      }
      super.close(options);
    }
  }

  /** Another thread does better: the failure is one of the moment. */
  private static final class CorruptedTaskException extends RetriableException {

    private static final long serialVersionUID = 1L;

    CorruptedTaskException() {
      super("a task was found corrupted; its thread starts again from what was committed");
    }
  }
}
