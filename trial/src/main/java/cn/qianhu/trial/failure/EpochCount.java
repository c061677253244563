package cn.qianhu.trial.failure;

import java.util.HashMap;
import java.util.Map;

/**
 * Counts, from the entries of the transaction log, how often a producer's epoch ran out: each
 * transaction takes one of 32,767, and the one after the last is of another producer id.
 */
final class EpochCount {

  /** The last epoch that a producer is given; what is left above is the coordinator's. */
  static final short LAST = Short.MAX_VALUE - 1;

  /**
   * The epoch that counts as run out: a producer that is begun again ends its last transaction
   * early.
   */
  private static final short NEARLY = LAST - 3;

  private record Entry(long producer, short epoch) {}

  private final Map<String, Entry> latest = new HashMap<>();
  private int rotations;

  /** The next entry of a transactional id. */
  void entry(String transactionalId, long producer, short epoch) {
    Entry before = latest.put(transactionalId, new Entry(producer, epoch));
    if (before != null && before.producer() != producer && before.epoch() >= NEARLY) {
      rotations++;
    }
  }

  int rotations() {
    return rotations;
  }

  /** Whether some producer has at most this many transactions left. */
  boolean isAnyWithin(int transactions) {
    return latest.values().stream().anyMatch(entry -> entry.epoch() >= LAST - transactions);
  }
}
