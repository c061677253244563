package cn.qianhu.domain.enterprise;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * How much all tasks of a process may keep of meters' days as they are in use, each an equal part.
 * Where all meters report one interval after the other, every day of theirs is asked for again and
 * again: what is not kept is read from the store each time, in all its pieces. Safe for many
 * threads.
 */
public final class DayMemory {

  /** Readings' worth of days that a task keeps where nothing is said: some ten megabytes. */
  private static final long LITTLE = 200_000;

  /**
   * Of a reading that came alone, in the columns of its day: quantity, report and offset of eight
   * bytes, where in the day, and room to grow.
   */
  private static final long BYTES_OF_READING = 30;

  /** The part of the heap: the rest is for the books of the other stages, and for what passes. */
  private static final long PART = 6;

  private final long readings;
  private final AtomicInteger tasks = new AtomicInteger();

  private DayMemory(long readings) {
    this.readings = readings;
  }

  /** Little, for one task. */
  public static DayMemory little() {
    return new DayMemory(LITTLE);
  }

  /** A sixth of a heap, for all tasks of a process. */
  public static DayMemory ofHeap(long bytes) {
    return new DayMemory(bytes / PART / BYTES_OF_READING);
  }

  /** One task more has a part of it. */
  void join() {
    tasks.incrementAndGet();
  }

  /** One task less. */
  void leave() {
    tasks.decrementAndGet();
  }

  /** Readings' worth of days that each task may keep now. */
  long each() {
    return readings / Math.max(1, tasks.get());
  }
}
