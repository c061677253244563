package cn.qianhu.streams.runtime;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.streams.processor.internals.DefaultKafkaClientSupplier;

/**
 * Consumers and producers that end their stream thread where one of its tasks is found corrupted,
 * as happens when a transaction, or a record on its way, gets no answer in time. What a {@link
 * StreamThreadProducer} prevents happens where a transaction is open; where none is, the consumer
 * ends the thread:
 *
 * <p>Kafka Streams (4.4) revives such a task and asks for a rebalance. Where that is through before
 * the revived task is set up, the task is made once more, and that the consumer had to go back to
 * the committed offsets is forgotten: the records in between are skipped in silence. The thread
 * that replaces this one starts from the committed offsets, with a consumer of its own.
 */
public class StreamThreadClientSupplier extends DefaultKafkaClientSupplier {

  @Override
  public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
    return ThreadEnd.make(() -> new StreamThreadConsumer(config));
  }

  @Override
  public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
    return ThreadEnd.make(() -> new StreamThreadProducer(config));
  }

  @Override
  public Consumer<byte[], byte[]> getRestoreConsumer(Map<String, Object> config) {
    return ThreadEnd.make(() -> super.getRestoreConsumer(config));
  }
}
