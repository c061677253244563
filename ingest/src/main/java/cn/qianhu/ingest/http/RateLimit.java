package cn.qianhu.ingest.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many reports, or bytes, each key may send: a bucket of tokens that fills at a constant rate.
 * Kept as the one moment at which the bucket will be full again (the generic cell rate algorithm),
 * so that there is nothing to refill.
 */
final class RateLimit {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final int perSecond;
  private final int burst;
  private final LongSupplier nanoClock;
  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * @param perSecond tokens that a key may take each second for ever, from 1
   * @param burst tokens that it may take at once after a rest
   */
  RateLimit(int perSecond, int burst, LongSupplier nanoClock) {
    this.perSecond = perSecond;
    this.burst = burst;
    this.nanoClock = nanoClock;
  }

  /** In which so many tokens come: less than 2^31 of them, of a second each at most. */
  private long nanosOf(int tokens) {
    return tokens * SECOND / perSecond;
  }

  /**
   * Takes so many tokens, or none.
   *
   * @param tokens at most as many as the burst
   * @return 0 where they were taken, else the nanoseconds after which they can be
   */
  long take(String keyId, int tokens) {
    return buckets.computeIfAbsent(keyId, id -> new Bucket(nanoClock.getAsLong())).take(tokens);
  }

  private final class Bucket {

    private long fullAt;

    Bucket(long now) {
      this.fullAt = now;
    }

    synchronized long take(int tokens) {
      long now = nanoClock.getAsLong();
      long from = fullAt - now > 0 ? fullAt : now;
      long until = from + nanosOf(tokens);
      long wait = until - now - nanosOf(burst);
      if (wait > 0) {
        return wait;
      }
      fullAt = until;
      return 0;
    }
  }
}
