package cn.qianhu.kit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * When each of a number of things is due: evenly, one after the other, from when this is made. What
 * is late moves nothing that comes after it.
 */
public final class Pace {

  private final long begin = System.nanoTime();
  private final long between;

  private Pace(long between) {
    this.between = between;
  }

  /** So many things in each second. */
  public static Pace perSecond(int things) {
    return new Pace(TimeUnit.SECONDS.toNanos(1) / things);
  }

  /** A number of things over a time. */
  public static Pace spread(int things, Duration time) {
    return new Pace(time.toNanos() / Math.max(1, things));
  }

  /** One thing after each of these times. */
  public static Pace every(Duration time) {
    return new Pace(time.toNanos());
  }

  /**
   * When a thing is due, as {@link System#nanoTime} has it.
   *
   * @param number of the thing, from 0
   */
  public long due(long number) {
    return begin + number * between;
  }

  /** Waits until a thing is due; what is late is due at once. */
  public void await(long number) throws InterruptedException {
    Until.due(due(number));
  }

  /** How long this has been the pace. */
  public Duration lasting() {
    return Duration.ofNanos(System.nanoTime() - begin);
  }
}
