package cn.qianhu.ingest.http;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.LongSupplier;

/**
 * Limits how many reports, or bytes, each key may send: a bucket of tokens that fills at a constant
 * rate. Kept as the one moment at which the bucket will be full again (the generic cell rate
 * algorithm), so that there is nothing to refill.
 */
final class RateLimit {

  private final int tokens;
  private final long nanos;
  private final int burst;
  private final LongSupplier nanoClock;
  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * @param tokens that a key may take in each of such times for ever, from 1
   * @param time a second, or a day
   * @param burst tokens that it may take at once after a rest
   */
  RateLimit(int tokens, Duration time, int burst, LongSupplier nanoClock) {
    this.tokens = tokens;
    this.nanos = time.toNanos();
    this.burst = burst;
    this.nanoClock = nanoClock;
  }

  /** The time for a number of tokens, in whole periods and a rest, so that a long holds each. */
  private long nanosOf(int taken) {
    return nanos / tokens * taken + nanos % tokens * taken / tokens;
  }

  /**
   * Takes a number of tokens, or none.
   *
   * @param taken at most as many as the burst
   * @return 0 where they were taken, else the nanoseconds after which they can be
   */
  long take(String keyId, int taken) {
    return buckets.computeIfAbsent(keyId, id -> new Bucket(nanoClock.getAsLong())).take(taken);
  }

  private final class Bucket {

    private long fullAt;

    Bucket(long now) {
      this.fullAt = now;
    }

    synchronized long take(int taken) {
      long now = nanoClock.getAsLong();
      long from = fullAt - now > 0 ? fullAt : now;
      long until = from + nanosOf(taken);
      long wait = until - now - nanosOf(burst);
      if (wait > 0) {
        return wait;
      }
      fullAt = until;
      return 0;
    }
  }
}
