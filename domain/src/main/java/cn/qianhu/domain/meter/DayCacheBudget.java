package cn.qianhu.domain.meter;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The cache budget for meter days in use, shared equally by all tasks of a process. Where all
 * meters report one interval after the other, every day of theirs is asked for again and again:
 * what is not kept is read from the store each time, in all its chunks. Safe for many threads.
 */
public final class DayCacheBudget {

  /** Default share of a task, in readings: some ten megabytes. */
  private static final long LITTLE = 200_000;

  /**
   * Bytes of a reading that came alone, in the columns of its day: quantity, report and offset of
   * eight bytes each, its place in the day, and room to grow.
   */
  private static final long BYTES_OF_READING = 30;

  /** Share of the heap; the rest is for the stores of the other stages and for garbage. */
  private static final long PART = 6;

  private final long readings;
  private final AtomicInteger tasks = new AtomicInteger();

  private DayCacheBudget(long readings) {
    this.readings = readings;
  }

  /** A small budget for one task, for tests. */
  public static DayCacheBudget little() {
    return new DayCacheBudget(LITTLE);
  }

  /** A sixth of a heap, for all tasks of a process. */
  public static DayCacheBudget ofHeap(long bytes) {
    return new DayCacheBudget(bytes / PART / BYTES_OF_READING);
  }

  /** Another task takes a share. */
  void join() {
    tasks.incrementAndGet();
  }

  /** A task returns its share. */
  void leave() {
    tasks.decrementAndGet();
  }

  /** The current share of a task, in readings. */
  long each() {
    return readings / Math.max(1, tasks.get());
  }
}
