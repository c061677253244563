package cn.qianhu.streams.progress;

import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.streams.runtime.AssignedPartitions;
import cn.qianhu.streams.runtime.StreamThreadNames;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds whether the streams of this process get on: their threads, what they have
 * to read, and what they restore. The answer is served from memory.
 */
public final class ProgressWatch implements AutoCloseable {

  /** Property: seconds after which something that should move and does not is said to stand. */
  public static final String PATIENCE = "qianhu.standstill.seconds";

  public static final long PATIENCE_SECONDS = 60;

  private static final Logger LOG = LoggerFactory.getLogger(ProgressWatch.class);
  private static final Duration PROBE = Duration.ofMillis(500);
  private static final int PROBES = 10;
  private static final int LOOKS_IN_PATIENCE = 12;
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** The streams that are watched. */
  public interface Streams {

    /** The consumer group. */
    String group();

    /** Names of the stream threads that are taken for working; none while none should be. */
    Set<String> threads();

    /** The number of threads that there should be. */
    int wantedThreads();

    /** The part of the topology that reads a topic. */
    String stageOf(String topic);

    /** Whether the records of a topic wait until all others are read. */
    boolean isLast(String topic);
  }

  private final Streams streams;
  private final AssignedPartitions held;
  private final Restores restores;
  private final Duration patience;
  private final Admin admin;
  private final Supplier<? extends org.apache.kafka.clients.consumer.Consumer<?, ?>> probes;
  private final Consumer<Standstill> onNew;
  private final ProgressJudge judge;
  private final ThreadCensus census;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "progress-watch");
            thread.setDaemon(true);
            return thread;
          });
  private volatile List<Standstill> standstills = List.of();
  private Set<Standstill.StandstillPlace> noted = Set.of();

  /**
   * @param admin for this object alone, which closes it
   * @param probes makes read-committed consumers without a group
   * @param onNew hears once of each position that is not left
   */
  public ProgressWatch(
      Streams streams,
      AssignedPartitions held,
      Restores restores,
      Duration patience,
      LongSupplier millis,
      Admin admin,
      Supplier<? extends org.apache.kafka.clients.consumer.Consumer<?, ?>> probes,
      Consumer<Standstill> onNew) {
    this.streams = streams;
    this.held = held;
    this.restores = restores;
    this.patience = patience;
    this.admin = admin;
    this.probes = probes;
    this.onNew = onNew;
    this.judge =
        new ProgressJudge(
            millis, patience, partition -> streams.isLast(partition.topic()), this::hasRecord);
    this.census = new ThreadCensus(streams.wantedThreads());
  }

  public void start() {
    long pause = Math.min(LONGEST_PAUSE.toMillis(), patience.toMillis() / LOOKS_IN_PATIENCE);
    var unused =
        timer.scheduleWithFixedDelay(this::lookSafely, pause, pause, TimeUnit.MILLISECONDS);
  }

  /** The standstills found at the last look. */
  public List<Standstill> standstills() {
    return standstills;
  }

  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException | Error e) {
      // The timer would end, and the streams be called well for ever.
      LOG.debug("whether the streams get on cannot be told", e);
    }
  }

  private void look() {
    List<Standstill> found = new ArrayList<>();
    Set<String> threads = streams.threads();
    if (!threads.isEmpty()) {
      found.addAll(census.missing(threads, StreamThreadNames.alive()));
    }
    found.addAll(restores.stuckFor(patience));
    // Said even where Kafka does not answer, and then with what was known of the positions.
    List<Standstill> before =
        standstills.stream().filter(standstill -> standstill.at().isPresent()).toList();
    try {
      List<Standstill> ofTasks = judge.judge(positions(), this::restores);
      note(ofTasks);
      found.addAll(ofTasks);
    } catch (KafkaException e) {
      LOG.debug("positions cannot be told", e);
      found.addAll(before);
    }
    standstills = List.copyOf(found);
  }

  private void note(List<Standstill> found) {
    Set<Standstill.StandstillPlace> places = new HashSet<>();
    for (Standstill standstill : found) {
      Standstill.StandstillPlace place = standstill.at().orElseThrow();
      places.add(place);
      if (!noted.contains(place)) {
        LOG.warn("{}", standstill.words().inLine());
        onNew.accept(standstill);
      }
    }
    noted = places;
  }

  private boolean restores(String task) {
    return restores.areOf(Integer.parseInt(task.substring(task.lastIndexOf('_') + 1)));
  }

  /** The tasks with a partition assigned here. */
  private Map<String, Map<TopicPartition, Position>> positions() {
    Set<TopicPartition> partitions = held.all();
    if (partitions.isEmpty()) {
      return Map.of();
    }
    Map<TopicPartition, Long> stable =
        PartitionOffsets.ends(admin, partitions, IsolationLevel.READ_COMMITTED);
    Map<TopicPartition, Long> ends =
        PartitionOffsets.ends(admin, partitions, IsolationLevel.READ_UNCOMMITTED);
    // Asked last: what is read meanwhile is not behind.
    Map<TopicPartition, Long> committed = PartitionOffsets.committed(admin, streams.group());
    Map<String, Map<TopicPartition, Position>> tasks = new HashMap<>();
    for (TopicPartition partition : partitions) {
      long at = committed.getOrDefault(partition, 0L);
      tasks
          .computeIfAbsent(
              streams.stageOf(partition.topic()) + '_' + partition.partition(),
              unused -> new HashMap<>())
          .put(partition, new Position(at, stable.get(partition), ends.get(partition)));
    }
    return tasks;
  }

  /** Looks for a record from a position on; only where a task has stood for long. */
  // No TopicReader: one that waits for brokers that are away would hold up the watch itself.
  private boolean hasRecord(TopicPartition partition, Position position) {
    try (org.apache.kafka.clients.consumer.Consumer<?, ?> probe = probes.get()) {
      probe.assign(List.of(partition));
      probe.seek(partition, position.committed());
      for (int i = 0; i < PROBES && probe.position(partition) < position.stable(); i++) {
        Iterator<? extends ConsumerRecord<?, ?>> found = probe.poll(PROBE).iterator();
        if (found.hasNext()) {
          return found.next().offset() < position.stable();
        }
      }
      if (probe.position(partition) < position.stable()) {
        throw new TimeoutException(partition + " cannot be read at present");
      }
      return false;
    }
  }

  @Override
  public void close() {
    timer.shutdownNow();
    admin.close(Duration.ZERO);
  }
}
