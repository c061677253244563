package cn.qianhu.local.cluster;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for a condition, and leaves the processors to what is to bring it about: whoever asks a
 * broker without a pause takes one of them, and half of another.
 */
public final class Until {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long BETWEEN_LOOKS = Duration.ofMillis(3).toNanos();

  private Until() {}

  /** Returns as soon as a condition holds; fails where it does not within two minutes. */
  public static void holds(BooleanSupplier condition) {
    holds(PATIENCE, condition, () -> {});
  }

  /** The same with a patience of its own. */
  public static void holds(Duration patience, BooleanSupplier condition) {
    holds(patience, condition, () -> {});
  }

  /**
   * The same within two minutes, as long as it makes sense.
   *
   * @param sensible asked before each look; throws where waiting makes no sense any more
   */
  public static void holds(BooleanSupplier condition, Runnable sensible) {
    holds(PATIENCE, condition, sensible);
  }

  private static void holds(Duration patience, BooleanSupplier condition, Runnable sensible) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      sensible.run();
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not within " + patience.toSeconds() + " s");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }
}
