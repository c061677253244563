package cn.qianhu.streams.progress;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** The restores that are under way, and when each last got on. Safe for use by many threads. */
public final class Restores implements StateRestoreListener {

  private final LongSupplier millis;

  /** Guarded by this. */
  private final Map<TopicPartition, Restore> underWay = new HashMap<>();

  private record Restore(long next, long end, long movedAt) {}

  /**
   * @param millis of a clock that nobody sets
   */
  public Restores(LongSupplier millis) {
    this.millis = millis;
  }

  @Override
  public synchronized void onRestoreStart(
      TopicPartition changelog, String store, long start, long end) {
    underWay.put(changelog, new Restore(start, end, millis.getAsLong()));
  }

  @Override
  public synchronized void onBatchRestored(
      TopicPartition changelog, String store, long batchEnd, long records) {
    underWay.computeIfPresent(
        changelog,
        (unused, restore) -> new Restore(batchEnd + 1, restore.end(), millis.getAsLong()));
  }

  @Override
  public synchronized void onRestoreEnd(TopicPartition changelog, String store, long records) {
    underWay.remove(changelog);
  }

  @Override
  public synchronized void onRestoreSuspended(
      TopicPartition changelog, String store, long records) {
    underWay.remove(changelog);
  }

  /** Whether the changelog of any store with this partition's number is being restored. */
  synchronized boolean areOf(int partition) {
    return underWay.keySet().stream().anyMatch(changelog -> changelog.partition() == partition);
  }

  /** The restores that have made no progress for this long. */
  synchronized List<Standstill> stuckFor(Duration patience) {
    long now = millis.getAsLong();
    return underWay.entrySet().stream()
        .filter(restore -> now - restore.getValue().movedAt() >= patience.toMillis())
        .map(
            restore ->
                Standstill.ofRestore(
                    restore.getKey(),
                    Math.max(0, restore.getValue().end() - restore.getValue().next()),
                    (now - restore.getValue().movedAt()) / 1000))
        .toList();
  }
}
