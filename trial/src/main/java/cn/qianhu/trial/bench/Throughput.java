package cn.qianhu.trial.bench;

import java.util.concurrent.TimeUnit;

/**
 * The throughput of a run, and its cost to all processors.
 *
 * @param records what was taken in
 * @param nanos of the clock on the wall
 * @param cpuNanos of all threads of the process; on an embedded cluster those of the broker too
 */
public record Throughput(long records, long nanos, long cpuNanos) {

  public double perSecond() {
    return records * (double) TimeUnit.SECONDS.toNanos(1) / nanos;
  }

  public double cpuMicrosEach() {
    return cpuNanos / 1e3 / records;
  }

  public double seconds() {
    return nanos / 1e9;
  }
}
