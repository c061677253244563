package cn.qianhu.trial.failure;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** When each of a number of things is due, spread evenly over a time. */
final class EvenSchedule {

  private final long begin = System.nanoTime();
  private final long between;

  EvenSchedule(int things, Duration spread) {
    this.between = spread.toNanos() / Math.max(1, things);
  }

  /**
   * Waits until the thing is due; what is late is due at once.
   *
   * @param number of the thing, from 0
   */
  void await(int number) throws InterruptedException {
    long due = begin + number * between;
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }
}
