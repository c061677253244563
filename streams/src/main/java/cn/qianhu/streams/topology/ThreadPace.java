package cn.qianhu.streams.topology;

/**
 * What the consumer and the processors of one stream thread tell each other: whether much is left
 * to read, and when the thread committed last, which it does for all its tasks together. Told and
 * asked on that thread only.
 */
public final class ThreadPace {

  private static final ThreadLocal<ThreadPace> OF_THREAD = ThreadLocal.withInitial(ThreadPace::new);

  private boolean muchIsLeft;
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

  public void muchIsLeft(boolean isLeft) {
    muchIsLeft = isLeft;
  }

  boolean muchIsLeft() {
    return muchIsLeft;
  }

  void committedAt(long millis) {
    committedAt = millis;
  }

  /** By the clock of the task that committed last; 0 if none did yet. */
  long committedAt() {
    return committedAt;
  }
}
