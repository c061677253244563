package cn.qianhu.streams.progress;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.apache.kafka.common.TopicPartition;

/**
 * Judges whether the records that there are to read are being read. A task takes the records of its
 * partitions in the order of their times, and a move of the business date last of all: it stands
 * only where none of its partitions moves though one has records. For one caller; the caller passes
 * the time.
 */
final class ProgressJudge {

  /** Distinguishes records from marks of transactions. */
  interface Records {
    boolean areBehind(TopicPartition partition, Position position);
  }

  private final LongSupplier millis;
  private final Duration patience;
  private final Predicate<TopicPartition> isLast;
  private final Records records;

  /** The positions of each task, and since when they have not changed. */
  private final Map<String, Stand> stands = new HashMap<>();

  /** Ends up to which nothing but marks was found, which need not be looked at again. */
  private final Map<TopicPartition, Long> marksOnly = new HashMap<>();

  private record Stand(Map<TopicPartition, Long> committed, long since) {}

  /**
   * @param millis of a clock that nobody sets
   * @param patience how long a task may stand
   * @param isLast whether a partition waits, by design, until all others of the process are read
   */
  ProgressJudge(
      LongSupplier millis, Duration patience, Predicate<TopicPartition> isLast, Records records) {
    this.millis = millis;
    this.patience = patience;
    this.isLast = isLast;
    this.records = records;
  }

  /**
   * The tasks that have stood for longer than they may.
   *
   * @param tasks the positions of each task's partitions, by the task
   * @param restores whether a task restores its state, and therefore reads nothing yet
   */
  List<Standstill> judge(
      Map<String, Map<TopicPartition, Position>> tasks, Predicate<String> restores) {
    long now = millis.getAsLong();
    stands.keySet().retainAll(tasks.keySet());
    boolean othersHaveWork =
        tasks.values().stream()
            .flatMap(positions -> positions.entrySet().stream())
            .anyMatch(at -> !isLast.test(at.getKey()) && mayHaveWork(at));
    List<Standstill> found = new ArrayList<>();
    tasks.forEach(
        (task, positions) -> {
          boolean hasWork =
              positions.entrySet().stream()
                  .anyMatch(at -> mayHaveWork(at) && !(othersHaveWork && isLast.test(at.getKey())));
          long since = since(task, positions, now, hasWork && !restores.test(task));
          if (now - since >= patience.toMillis()) {
            worst(positions, (now - since) / 1000)
                .ifPresentOrElse(found::add, () -> stands.remove(task));
          }
        });
    return found;
  }

  /** The time since when a task has had these positions; now, where it need not move. */
  private long since(
      String task, Map<TopicPartition, Position> positions, long now, boolean mustMove) {
    Map<TopicPartition, Long> committed = new HashMap<>();
    positions.forEach((partition, position) -> committed.put(partition, position.committed()));
    Stand before = stands.get(task);
    boolean stands = mustMove && before != null && before.committed().equals(committed);
    Stand stand = stands ? before : new Stand(committed, now);
    this.stands.put(task, stand);
    return stand.since();
  }

  private boolean mayHaveWork(Map.Entry<TopicPartition, Position> at) {
    Position position = at.getValue();
    return position.isHeld()
        || (position.isBehind() && marksOnly.getOrDefault(at.getKey(), 0L) < position.stable());
  }

  /** The partition with most to read, of those that have anything. */
  private Optional<Standstill> worst(Map<TopicPartition, Position> positions, long seconds) {
    Comparator<Map.Entry<TopicPartition, Position>> byBacklog =
        Comparator.comparingLong(at -> at.getValue().committed() - at.getValue().end());
    for (Map.Entry<TopicPartition, Position> at :
        positions.entrySet().stream().filter(this::mayHaveWork).sorted(byBacklog).toList()) {
      TopicPartition partition = at.getKey();
      Position position = at.getValue();
      if (position.isBehind() && records.areBehind(partition, position)) {
        return Optional.of(
            Standstill.ofRecords(partition, position.committed(), position.stable(), seconds));
      }
      marksOnly.put(partition, position.stable());
      if (position.isHeld()) {
        return Optional.of(
            Standstill.ofTransaction(partition, position.stable(), position.end(), seconds));
      }
    }
    return Optional.empty();
  }
}
