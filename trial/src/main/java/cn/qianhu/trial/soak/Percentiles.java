package cn.qianhu.trial.soak;

import java.util.Collection;

/**
 * The median and the 99th percentile of some times.
 *
 * @param count how many times there are
 * @param p50 in microseconds; 0 where there are none
 * @param p99 in microseconds; 0 where there are none
 * @param max the greatest, in microseconds; 0 where there are none
 */
public record Percentiles(int count, long p50, long p99, long max) {

  public static Percentiles of(Collection<Long> micros) {
    long[] sorted = micros.stream().mapToLong(Long::longValue).sorted().toArray();
    return new Percentiles(sorted.length, at(sorted, 50), at(sorted, 99), at(sorted, 100));
  }

  private static long at(long[] sorted, int percent) {
    return sorted.length == 0 ? 0 : sorted[(sorted.length * percent + 99) / 100 - 1];
  }
}
