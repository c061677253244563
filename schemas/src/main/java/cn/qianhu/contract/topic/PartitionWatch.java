package cn.qianhu.contract.topic;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sees to it that a process notices within seconds when the number of partitions of a topic is
 * changed. Kafka's clients hear of it after minutes, when they refresh what they know of the
 * cluster; from then on a producer writes to partitions that nobody reads, and has it acknowledged.
 *
 * <p>It remembers the number that it saw first. So what was acknowledged can be compared with where
 * it should stand, whether the change was seen yet or not.
 */
public final class PartitionWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(PartitionWatch.class);
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  private final Supplier<PartitionSurvey> survey;
  private final boolean lasting;
  private final Runnable closing;
  private final List<Consumer<PartitionChange>> listeners = new CopyOnWriteArrayList<>();
  private final CountDownLatch known = new CountDownLatch(1);
  private final CountDownLatch closed = new CountDownLatch(1);
  private final ReentrantLock looking = new ReentrantLock();
  private volatile int number;
  private volatile PartitionChange change;

  /**
   * A watch that looks when {@link #look} is called.
   *
   * @param lasting whether a change is remembered until the process ends. A process that has read
   *     from the topics is not right again when they are; one that only writes is
   */
  public PartitionWatch(Supplier<PartitionSurvey> survey, boolean lasting, Runnable closing) {
    this.survey = survey;
    this.lasting = lasting;
    this.closing = closing;
  }

  /**
   * Begins to watch, in a thread of its own; the brokers need not be there yet. A change that was
   * noticed lasts until the process ends.
   *
   * @param properties of Kafka's clients, bootstrap servers among them
   */
  public static PartitionWatch open(Map<String, ?> properties, String namespace) {
    return open(properties, namespace, true);
  }

  /**
   * A watch for a client that only writes: once the topics are right again, all is well. A topic
   * that is missing is not right: it may be on its way back, and a producer that writes to it might
   * create it.
   */
  public static PartitionWatch ofWriter(Map<String, ?> properties, String namespace) {
    return open(properties, namespace, false);
  }

  private static PartitionWatch open(Map<String, ?> properties, String namespace, boolean lasting) {
    Admin admin = Admin.create(Map.<String, Object>copyOf(properties));
    PartitionSurvey[] first = {null};
    Supplier<PartitionSurvey> survey =
        () -> {
          if (first[0] == null || first[0].counts().isEmpty()) {
            first[0] = PartitionSurvey.of(admin, namespace, Patience.OF_A_SERVICE);
            return first[0];
          }
          PartitionSurvey now = first[0].again(admin);
          return lasting ? now : now.withMissing(first[0]);
        };
    PartitionWatch watch =
        new PartitionWatch(survey, lasting, () -> admin.close(Duration.ofSeconds(1)));
    Thread thread = new Thread(watch::run, "partition-watch");
    thread.setDaemon(true);
    thread.start();
    return watch;
  }

  /** A watch over topics whose number of partitions is given and never changes. */
  public static PartitionWatch of(int partitions) {
    PartitionWatch watch =
        new PartitionWatch(
            () -> new PartitionSurvey(OptionalInt.of(partitions), new TreeMap<>()), true, () -> {});
    watch.look();
    return watch;
  }

  private void run() {
    try {
      do {
        look();
      } while (!closed.await(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Looks now. What cannot be asked is asked the next time. */
  public void look() {
    if (closed.getCount() == 0) {
      return;
    }
    looking.lock();
    try {
      PartitionSurvey seen = survey.get();
      if (number == 0 && seen.number().isPresent()) {
        number = seen.number().getAsInt();
      }
      if (number > 0) {
        note(seen.change(number).orElse(null));
        known.countDown();
      }
    } catch (KafkaException e) {
      LOG.debug("the numbers of partitions cannot be told at present", e);
    } finally {
      looking.unlock();
    }
  }

  private synchronized void note(PartitionChange seen) {
    if (seen == null) {
      if (!lasting) {
        change = null;
      }
      return;
    }
    boolean isNew = change == null;
    change = seen;
    if (isNew) {
      LOG.error("{}", seen.words().inLine());
      listeners.forEach(listener -> listener.accept(seen));
    }
  }

  /** Lets somebody hear when a change is noticed, at once where it was before. */
  public synchronized void listen(Consumer<PartitionChange> listener) {
    listeners.add(listener);
    if (change != null) {
      listener.accept(change);
    }
  }

  /**
   * Waits until the number of partitions is known.
   *
   * @return whether it is
   */
  public boolean awaitNumber(Duration patience) throws InterruptedException {
    return known.await(patience.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** Whether the number of partitions is known, and all topics have it. */
  public boolean isSound() {
    return number > 0 && change == null;
  }

  /** The change of partitions; empty as long as there is none. */
  public Optional<PartitionChange> change() {
    return Optional.ofNullable(change);
  }

  /**
   * Makes sure that nothing was changed, as far as was noticed.
   *
   * @throws PartitionsChangedException otherwise
   */
  public void requireUnchanged() {
    PartitionChange seen = change;
    if (seen != null) {
      throw new PartitionsChangedException(seen);
    }
  }

  /**
   * Checks the partition of an acknowledged record. A record outside the partition of its key will
   * be read by nobody; it shows that the partitions were changed, and must not be taken for
   * received.
   *
   * @return why it is not received
   */
  public Optional<PartitionChange> misplacement(String topic, String key, int partition) {
    int of = number;
    if (of == 0 || partition == Placement.partitionOf(key, of)) {
      return Optional.empty();
    }
    PartitionChange seen = change;
    if (seen == null) {
      seen = PartitionChange.of(topic, of);
      note(seen);
    }
    return Optional.of(seen);
  }

  @Override
  public void close() {
    closed.countDown();
    closing.run();
  }
}
