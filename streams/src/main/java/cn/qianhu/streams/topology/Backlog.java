package cn.qianhu.streams.topology;

/**
 * What the consumer of a stream thread tells the processors of the same thread: whether much is
 * left to read. Set and asked on that thread only.
 */
public final class Backlog {

  private static final ThreadLocal<boolean[]> LARGE = ThreadLocal.withInitial(() -> new boolean[1]);

  private Backlog() {}

  public static void tell(boolean isLarge) {
    LARGE.get()[0] = isLarge;
  }

  static boolean isLarge() {
    return LARGE.get()[0];
  }
}
