package cn.qianhu.streams.topology;

import java.util.function.BooleanSupplier;

/**
 * What the consumer and the processors of one stream thread tell each other: whether much is left
 * to read, and when the thread committed last, which it does for all its tasks together. Told and
 * asked on that thread only.
 */
public final class ThreadPace {

  private static final ThreadLocal<ThreadPace> OF_THREAD = ThreadLocal.withInitial(ThreadPace::new);

  private BooleanSupplier muchIsLeft = () -> false;
  private long committedAt;

  private ThreadPace() {}

  /** The one of this thread. */
  public static ThreadPace current() {
    return OF_THREAD.get();
  }

  /** For tests, which are many on a thread. */
  static void forget() {
    OF_THREAD.remove();
  }

  /** Says how to find out whether much is left: it is asked only by who wants to know. */
  public void muchIsLeft(BooleanSupplier isLeft) {
    muchIsLeft = isLeft;
  }

  boolean muchIsLeft() {
    return muchIsLeft.getAsBoolean();
  }

  /**
   * A commit began, or was through: where commits take long, as on busy brokers, the thread must
   * have its time between the end of one and the beginning of the next.
   */
  public void committedAt(long millis) {
    committedAt = millis;
  }

  /** When the last commit was through; 0 if there was none yet. */
  long committedAt() {
    return committedAt;
  }
}
