package cn.qianhu.trial.failure;

import cn.qianhu.client.Clients;
import cn.qianhu.client.Deliveries;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.kit.Until;
import cn.qianhu.streams.app.StreamsSettings;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.internals.Topic;
import org.apache.kafka.common.protocol.ByteBufferAccessor;
import org.apache.kafka.common.protocol.MessageUtil;
import org.apache.kafka.coordinator.transaction.TransactionState;
import org.apache.kafka.coordinator.transaction.generated.TransactionLogKey;
import org.apache.kafka.coordinator.transaction.generated.TransactionLogValue;

/**
 * The log of the transaction coordinators, as far as it is about the streams of a scenario: read to
 * count, and written to while nobody uses it, so that a producer is near the end of its epochs
 * without the 32,000 transactions before.
 */
final class TransactionLog implements AutoCloseable {

  static final String TOPIC = Topic.TRANSACTION_STATE_TOPIC_NAME;

  /** Brokers let nobody else write to topics of their own. */
  private static final String ADMIN = "__admin_client";

  private static final Set<TransactionState> AT_REST =
      Set.of(
          TransactionState.EMPTY,
          TransactionState.COMPLETE_COMMIT,
          TransactionState.COMPLETE_ABORT);

  private final String prefix;
  private final Consumer<byte[], byte[]> reader;
  private final Clients owner;
  private final EpochCount count = new EpochCount();
  private final Map<String, ConsumerRecord<byte[], byte[]>> latest = new HashMap<>();

  TransactionLog(ScenarioEnvironment environment) {
    prefix = StreamsSettings.applicationId(environment.namespace());
    owner = new Clients(environment.cluster().cluster(), Map.of("client.id", ADMIN));
    reader = environment.clients().bytesReader();
    List<TopicPartition> partitions = TopicReader.partitions(reader, TOPIC);
    reader.assign(partitions);
    reader.seekToBeginning(partitions);
  }

  /** Reads on, to where the log ends now. */
  void read() {
    new TopicReader<>(reader).readOn(this::read);
  }

  private void read(ConsumerRecord<byte[], byte[]> entry) {
    String id = id(entry.key());
    if (!id.startsWith(prefix) || entry.value() == null) {
      return;
    }
    TransactionLogValue value = value(entry.value());
    count.entry(id, value.producerId(), value.producerEpoch());
    latest.put(id, entry);
  }

  int rotations() {
    return count.rotations();
  }

  boolean isAnyWithin(int transactions) {
    return count.isAnyWithin(transactions);
  }

  /**
   * Leaves every producer of the streams this many transactions before its epochs run out; none of
   * them may be at work. The coordinators hear of it when they read the log again.
   */
  void wind(int transactionsLeft) {
    Until.holds(
        "no transaction of the streams is open",
        ScenarioEnvironment.PATIENCE,
        () -> {
          read();
          return latest.values().stream()
              .allMatch(entry -> AT_REST.contains(state(value(entry.value()))));
        });
    write(transactionsLeft);
    read();
  }

  private void write(int transactionsLeft) {
    try (Producer<byte[], byte[]> writer = owner.bytesProducer()) {
      Deliveries<byte[], byte[]> written = new Deliveries<>(writer);
      for (ConsumerRecord<byte[], byte[]> entry : latest.values()) {
        TransactionLogValue value =
            value(entry.value()).setProducerEpoch((short) (EpochCount.LAST - transactionsLeft));
        byte[] bytes = MessageUtil.toVersionPrefixedBytes(version(entry.value()), value);
        written.send(new ProducerRecord<>(TOPIC, entry.partition(), entry.key(), bytes));
      }
      written.await("The transaction log could not be written.");
    }
  }

  private static TransactionState state(TransactionLogValue value) {
    return TransactionState.fromId(value.transactionStatus());
  }

  private static String id(byte[] key) {
    ByteBuffer bytes = ByteBuffer.wrap(key);
    short version = bytes.getShort();
    return new TransactionLogKey(new ByteBufferAccessor(bytes), version).transactionalId();
  }

  private static short version(byte[] value) {
    return ByteBuffer.wrap(value).getShort();
  }

  private static TransactionLogValue value(byte[] value) {
    ByteBuffer bytes = ByteBuffer.wrap(value);
    short version = bytes.getShort();
    return new TransactionLogValue(new ByteBufferAccessor(bytes), version);
  }

  @Override
  public void close() {
    reader.close();
  }
}
