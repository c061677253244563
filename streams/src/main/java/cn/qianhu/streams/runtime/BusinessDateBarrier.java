package cn.qianhu.streams.runtime;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Holds a move of the business date back while records that were written before it are still to be
 * read: a centre that catches up would otherwise raise an alert for every report that it has not
 * read yet. No figure depends on it, only how much is raised in vain.
 *
 * <p>Kafka Streams can do the same for all topics ({@code max.task.idle.ms}), but asks before each
 * record; with several topics to a task that cost a quarter of its time.
 */
final class BusinessDateBarrier {

  private final String dates;
  private final Set<String> reports;
  private final Map<TopicPartition, Long> readUpTo = new HashMap<>();

  /** Partitions that a date waits in, and when it was written. */
  private final Map<TopicPartition, Long> waiting = new HashMap<>();

  /** Partitions that Kafka Streams has paused by itself. */
  private final Set<TopicPartition> paused = new HashSet<>();

  BusinessDateBarrier(String namespace) {
    dates = Topics.BUSINESS_DATE.name(namespace);
    reports =
        Stream.concat(Kind.all().stream().map(Topics::of), Stream.of(Topics.DIRECTORY_SIGNERS))
            .map((Topic topic) -> topic.name(namespace))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Releases the dates before which nothing is left to be read. */
  void beforePoll(Consumer<?, ?> consumer) {
    if (waiting.isEmpty()) {
      return;
    }
    waiting.keySet().retainAll(consumer.assignment());
    List<TopicPartition> ready = new ArrayList<>();
    waiting.forEach(
        (partition, timestamp) -> {
          if (!mustWait(consumer, timestamp)) {
            readUpTo.put(partition, timestamp);
            ready.add(partition);
          }
        });
    waiting.keySet().removeAll(ready);
    ready.removeAll(paused);
    consumer.resume(ready);
  }

  /** Removes the dates that must wait from the records read; they are read again later. */
  <K, V> ConsumerRecords<K, V> afterPoll(Consumer<?, ?> consumer, ConsumerRecords<K, V> read) {
    Map<TopicPartition, ConsumerRecord<K, V>> held = new HashMap<>();
    for (TopicPartition partition : read.partitions()) {
      List<ConsumerRecord<K, V>> records = read.records(partition);
      if (partition.topic().equals(dates)) {
        firstToWait(consumer, partition, records).ifPresent(date -> held.put(partition, date));
      } else {
        readUpTo.put(partition, records.get(records.size() - 1).timestamp());
      }
    }
    if (held.isEmpty()) {
      return read;
    }
    held.forEach(
        (partition, date) -> {
          waiting.put(partition, date.timestamp());
          consumer.seek(partition, date.offset());
        });
    consumer.pause(held.keySet());
    paused.removeAll(held.keySet());
    return without(held, read);
  }

  /** A date that was let through is not held a second time. */
  private <K, V> Optional<ConsumerRecord<K, V>> firstToWait(
      Consumer<?, ?> consumer, TopicPartition partition, List<ConsumerRecord<K, V>> found) {
    long letThrough = readUpTo.getOrDefault(partition, Long.MIN_VALUE);
    return found.stream()
        .filter(date -> date.timestamp() > letThrough && mustWait(consumer, date.timestamp()))
        .findFirst();
  }

  private boolean mustWait(Consumer<?, ?> consumer, long timestamp) {
    for (TopicPartition partition : consumer.assignment()) {
      if (reports.contains(partition.topic())
          && readUpTo.getOrDefault(partition, Long.MIN_VALUE) < timestamp
          && mayHaveMore(consumer, partition)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a partition may have more records; before the first answer of the broker that is not
   * known.
   */
  private static boolean mayHaveMore(Consumer<?, ?> consumer, TopicPartition partition) {
    OptionalLong lag = consumer.currentLag(partition);
    return lag.isEmpty() || lag.getAsLong() > 0;
  }

  private static <K, V> ConsumerRecords<K, V> without(
      Map<TopicPartition, ConsumerRecord<K, V>> held, ConsumerRecords<K, V> read) {
    Map<TopicPartition, List<ConsumerRecord<K, V>>> rest = new HashMap<>();
    Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>(read.nextOffsets());
    for (TopicPartition partition : read.partitions()) {
      List<ConsumerRecord<K, V>> records = read.records(partition);
      ConsumerRecord<K, V> first = held.get(partition);
      int before = first == null ? records.size() : records.indexOf(first);
      if (before == 0) {
        next.remove(partition);
      } else {
        rest.put(partition, records.subList(0, before));
      }
      if (first != null && before > 0) {
        next.put(partition, new OffsetAndMetadata(first.offset()));
      }
    }
    return new ConsumerRecords<>(rest, next);
  }

  void pausedByStreams(Collection<TopicPartition> partitions) {
    paused.addAll(partitions);
  }

  /** Answers with those that nothing else holds back. */
  List<TopicPartition> resumedByStreams(Collection<TopicPartition> partitions) {
    paused.removeAll(partitions);
    return partitions.stream().filter(partition -> !waiting.containsKey(partition)).toList();
  }
}
