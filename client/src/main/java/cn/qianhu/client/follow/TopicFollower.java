package cn.qianhu.client.follow;

import cn.qianhu.client.Clients;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows topics in a thread of its own: hands every committed record of all their partitions to a
 * listener, from the beginning on, each once and those of a partition in their order. What fails is
 * tried again, after ever longer pauses, from the record that it failed at; it is logged once. A
 * record that can be read by no try is left aside, and said.
 */
public final class TopicFollower implements AutoCloseable {

  /**
   * Receives records, in one thread. An exception is taken for a failure that may pass, unless it
   * comes three times on one record, or says that the record can never be decoded.
   */
  public interface Listener {

    /**
     * These partitions are followed from here on: before their first record, and after failures.
     */
    default void following(Set<TopicPartition> partitions) {}

    void received(ConsumerRecord<String, byte[]> committed);
  }

  private static final Logger LOG = LoggerFactory.getLogger(TopicFollower.class);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(5);

  /** Bound of the bytes that are fetched and not handled yet, however long the topics are. */
  private static final int FETCHED_AT_ONCE = 8 << 20;

  private final List<String> topics;
  private final Supplier<? extends Consumer<String, byte[]>> consumers;
  private final Listener listener;
  private final Thread thread;
  private final FollowerFailures troubles;
  private final CountDownLatch closing = new CountDownLatch(1);

  /** The next position of each partition; for the following thread only. */
  private final Map<TopicPartition, Long> next = new HashMap<>();

  /** The offsets that have been handled, for threads that wait for them; guarded by itself. */
  private final Map<TopicPartition, Long> handled = new HashMap<>();

  /** The pause after the next failure; for the following thread only. */
  private Duration pause = FIRST_PAUSE;

  /** Whether the current failure is one of a record; for the following thread only. */
  private boolean failedAtRecord;

  private volatile Consumer<String, byte[]> consumer;
  private volatile Map<TopicPartition, Long> endsAtStart;
  private volatile boolean ready;

  /**
   * @param topics names, namespace included
   * @param consumers makes a consumer with {@link #settings}, anew after a failure
   */
  public TopicFollower(
      List<String> topics,
      Supplier<? extends Consumer<String, byte[]>> consumers,
      Listener listener) {
    this.topics = List.copyOf(topics);
    this.consumers = consumers;
    this.listener = listener;
    this.troubles = new FollowerFailures(this.topics);
    this.thread = new Thread(this::run, "follow-" + topics.get(0));
    this.thread.setDaemon(true);
  }

  /** A follower with consumers of its own; not started yet. */
  public static TopicFollower of(List<String> topics, Clients clients, Listener listener) {
    return new TopicFollower(topics, () -> clients.reader(settings(clients.settings())), listener);
  }

  /** Settings of the consumers: the given ones, and under all circumstances read-committed. */
  static Map<String, Object> settings(Map<String, ?> given) {
    Map<String, Object> settings = new HashMap<>();
    settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCHED_AT_ONCE);
    settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
    settings.putAll(given);
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
    return settings;
  }

  public void start() {
    thread.start();
  }

  /** The partitions that are followed; none before the cluster has answered. */
  public Set<TopicPartition> partitions() {
    Map<TopicPartition, Long> ends = endsAtStart;
    return ends == null ? Set.of() : ends.keySet();
  }

  /** The next position of each partition, without those of which nothing was handled yet. */
  public Map<TopicPartition, Long> positions() {
    synchronized (handled) {
      return Map.copyOf(handled);
    }
  }

  /** Whether all records are handled that stood on the topics when following began. */
  public boolean isReady() {
    return ready;
  }

  /** Whether it is ready and does not fail again and again, so that what it has is as of now. */
  public boolean isWell() {
    return ready && troubles.failing().isEmpty();
  }

  /**
   * The messages for whoever looks after the process: why following fails, and which records were
   * left aside.
   */
  public List<String> messages() {
    return Stream.of(troubles.failing(), troubles.setAside()).flatMap(Optional::stream).toList();
  }

  /**
   * Waits until {@link #isReady}.
   *
   * @return whether it is
   */
  public boolean awaitReady(Duration patience) throws InterruptedException {
    return await(() -> ready, patience);
  }

  /** Whether all records before these offsets are handled. */
  public boolean hasHandled(Map<TopicPartition, Long> ends) {
    synchronized (handled) {
      return ends.entrySet().stream()
          .allMatch(end -> handled.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
  }

  /**
   * Waits until everything before these offsets was handled.
   *
   * @return whether it was
   */
  public boolean await(Map<TopicPartition, Long> ends, Duration patience)
      throws InterruptedException {
    return await(() -> hasHandled(ends), patience);
  }

  private boolean await(Supplier<Boolean> condition, Duration patience)
      throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    synchronized (handled) {
      while (!condition.get()) {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
          return false;
        }
        handled.wait(left);
      }
      return true;
    }
  }

  private void run() {
    while (!isClosing()) {
      try (Consumer<String, byte[]> opened = consumers.get()) {
        consumer = opened;
        follow(opened);
      } catch (WakeupException e) {
        LOG.debug("following {} ends", topics, e);
      } catch (RuntimeException | Error e) {
        if (!failedAtRecord) {
          troubles.failed(e);
        }
        failedAtRecord = false;
        if (pause.equals(FIRST_PAUSE)) {
          LOG.warn("{} cannot be followed at present, trying again: {}", topics, e.toString());
        }
        pauseAfterFailure();
      } finally {
        consumer = null;
      }
    }
  }

  private void follow(Consumer<String, byte[]> from) {
    List<TopicPartition> partitions = partitions(from);
    from.assign(partitions);
    listener.following(Set.copyOf(partitions));
    for (TopicPartition partition : partitions) {
      Long goOn = next.get(partition);
      if (goOn == null) {
        from.seekToBeginning(List.of(partition));
      } else {
        from.seek(partition, goOn);
      }
    }
    if (endsAtStart == null) {
      endsAtStart = Map.copyOf(from.endOffsets(partitions));
    }
    while (!isClosing()) {
      ConsumerRecords<String, byte[]> polled = from.poll(POLL);
      try {
        handle(polled);
        // Beyond its records, a partition has marks of transactions that are nobody's to handle.
        partitions.forEach(partition -> next.put(partition, from.position(partition)));
      } finally {
        publish();
      }
    }
  }

  private List<TopicPartition> partitions(Consumer<String, byte[]> from) {
    return topics.stream()
        .flatMap(topic -> from.partitionsFor(topic).stream())
        .map(info -> new TopicPartition(info.topic(), info.partition()))
        .toList();
  }

  private void handle(ConsumerRecords<String, byte[]> polled) {
    for (ConsumerRecord<String, byte[]> committed : polled) {
      receive(committed);
      next.put(
          new TopicPartition(committed.topic(), committed.partition()), committed.offset() + 1);
    }
    if (!polled.isEmpty()) {
      pause = FIRST_PAUSE;
    }
    troubles.gotOn();
  }

  private void receive(ConsumerRecord<String, byte[]> committed) {
    try {
      listener.received(committed);
      troubles.handled(committed);
    } catch (RuntimeException | StackOverflowError e) {
      if (!troubles.setsAside(committed, e)) {
        failedAtRecord = true;
        throw e;
      }
    }
  }

  private void publish() {
    synchronized (handled) {
      handled.putAll(next);
      ready = ready || hasHandled(endsAtStart);
      handled.notifyAll();
    }
  }

  private void pauseAfterFailure() {
    try {
      boolean unused = closing.await(pause.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      closing.countDown();
      Thread.currentThread().interrupt();
    }
    Duration longer = pause.multipliedBy(2);
    pause = longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE;
  }

  private boolean isClosing() {
    return closing.getCount() == 0;
  }

  @Override
  public void close() {
    closing.countDown();
    Consumer<String, byte[]> current = consumer;
    if (current != null) {
      current.wakeup();
    }
    try {
      thread.join(PATIENCE_AT_CLOSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
