package cn.qianhu.ingest.http;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * How many reports each key may send: a bucket of tokens that fills at a constant rate. Kept as the
 * one moment at which the bucket will be full again (the generic cell rate algorithm), so that
 * there is nothing to refill and nothing to round.
 */
final class RateLimit {

  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final long nanosPerReport;
  private final long nanosOfBurst;
  private final LongSupplier nanoClock;
  private final ConcurrentMap<String, Bucket> buckets = new ConcurrentHashMap<>();

  /**
   * @param perSecond reports that a key may send each second for ever, 1 to 1,000,000,000
   * @param burst reports that it may send at once after a rest
   */
  RateLimit(int perSecond, int burst, LongSupplier nanoClock) {
    this.nanosPerReport = SECOND / perSecond;
    this.nanosOfBurst = Math.multiplyExact(nanosPerReport, burst);
    this.nanoClock = nanoClock;
  }

  /**
   * Takes as many tokens as there are reports, or none.
   *
   * @param reports at most as many as the burst
   * @return 0 where they were taken, else the nanoseconds after which they can be
   */
  long take(String keyId, int reports) {
    return buckets.computeIfAbsent(keyId, id -> new Bucket(nanoClock.getAsLong())).take(reports);
  }

  private final class Bucket {

    private long fullAt;

    Bucket(long now) {
      this.fullAt = now;
    }

    synchronized long take(int reports) {
      long now = nanoClock.getAsLong();
      long from = fullAt - now > 0 ? fullAt : now;
      long until = from + nanosPerReport * reports;
      long wait = until - now - nanosOfBurst;
      if (wait > 0) {
        return wait;
      }
      fullAt = until;
      return 0;
    }
  }
}
