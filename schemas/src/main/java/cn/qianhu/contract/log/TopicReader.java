package cn.qianhu.contract.log;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Reads topics through, up to their ends when reading begins, or to given offsets. */
public final class TopicReader<K, V> {

  private static final Duration POLL = Duration.ofMillis(200);

  private final Consumer<K, V> consumer;

  /**
   * @param consumer without a group, so that nothing notices, and for this object alone; read-
   *     committed where the topic has transactions
   */
  public TopicReader(Consumer<K, V> consumer) {
    this.consumer = consumer;
  }

  public static List<TopicPartition> partitions(Consumer<?, ?> consumer, String topic) {
    return consumer.partitionsFor(topic).stream()
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  /**
   * Assigns a topic to a consumer from its end: every record that is sent after the call comes to
   * it.
   */
  public static void fromNow(Consumer<?, ?> consumer, String topic) {
    List<TopicPartition> partitions = partitions(consumer, topic);
    consumer.assign(partitions);
    seekToNow(consumer);
  }

  /** Moves a consumer to the ends of the partitions that it has. */
  public static void seekToNow(Consumer<?, ?> consumer) {
    consumer.seekToEnd(consumer.assignment());
    consumer.assignment().forEach(consumer::position);
  }

  /** The ends of partitions, which are assigned first: the consumer logs warnings about others. */
  public Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions) {
    consumer.assign(partitions);
    return consumer.endOffsets(partitions);
  }

  /** Every record that is committed when reading begins; a transaction under way is not awaited. */
  public void read(String topic, java.util.function.Consumer<ConsumerRecord<K, V>> visitor) {
    read(ends(partitions(consumer, topic)), visitor);
  }

  /**
   * Reads every record of some partitions up to their ends. Those of one partition come in their
   * order, those of several in any.
   *
   * @param ends behind the last record to be read; where they are not committed yet, they are
   *     awaited
   */
  public void read(
      Map<TopicPartition, Long> ends, java.util.function.Consumer<ConsumerRecord<K, V>> visitor) {
    consumer.assign(ends.keySet());
    consumer.seekToBeginning(ends.keySet());
    while (isBefore(ends)) {
      for (ConsumerRecord<K, V> record : consumer.poll(POLL)) {
        if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
          visitor.accept(record);
        }
      }
    }
  }

  /**
   * Every record from where the consumer stands, of what it has been given to read, up to where
   * that ends now; what comes meanwhile may be among them.
   */
  public void readOn(java.util.function.Consumer<ConsumerRecord<K, V>> visitor) {
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (isBefore(ends)) {
      consumer.poll(POLL).forEach(visitor);
    }
  }

  private boolean isBefore(Map<TopicPartition, Long> ends) {
    return ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
  }

  /** The records of a partition from an offset to the one before an end. */
  public void read(
      TopicPartition partition,
      long from,
      long end,
      java.util.function.Consumer<ConsumerRecord<K, V>> visitor) {
    long unused = read(partition, from, end, () -> true, visitor);
  }

  /**
   * Reads a partition until its end or until a condition, checked after each batch, no longer
   * holds.
   *
   * @return where the next reading begins
   */
  public long read(
      TopicPartition partition,
      long from,
      long end,
      BooleanSupplier goesOn,
      java.util.function.Consumer<ConsumerRecord<K, V>> visitor) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    while (goesOn.getAsBoolean() && consumer.position(partition) < end) {
      for (ConsumerRecord<K, V> record : consumer.poll(POLL).records(partition)) {
        if (record.offset() < end) {
          visitor.accept(record);
        }
      }
    }
    return Math.min(end, consumer.position(partition));
  }

  /** The first record from an offset on, and before an end, that is wanted. */
  public Optional<ConsumerRecord<K, V>> first(
      TopicPartition partition, long from, long end, Predicate<ConsumerRecord<K, V>> wanted) {
    consumer.assign(List.of(partition));
    consumer.seek(partition, from);
    while (consumer.position(partition) < end) {
      for (ConsumerRecord<K, V> record : consumer.poll(POLL).records(partition)) {
        if (record.offset() < end && wanted.test(record)) {
          return Optional.of(record);
        }
      }
    }
    return Optional.empty();
  }

  /** The record that stands at a place; nothing where none does. */
  public Optional<ConsumerRecord<K, V>> at(RecordRef at) {
    TopicPartition partition = at.topicPartition();
    if (!partitions(consumer, at.topic()).contains(partition)) {
      return Optional.empty();
    }
    long end = ends(List.of(partition)).get(partition);
    return first(partition, at.offset(), Math.min(end, at.offset() + 1), record -> true);
  }
}
