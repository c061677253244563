package cn.qianhu.trial.process;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition. */
public final class Until {

  private static final long BETWEEN_LOOKS = Duration.ofMillis(20).toNanos();

  private Until() {}

  /** Returns when so much time has passed. */
  public static void elapsed(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  /**
   * Returns as soon as a condition holds.
   *
   * @param what is waited for, to be read after "waiting until"
   * @throws IllegalStateException if it does not hold within the patience
   */
  public static void holds(String what, Duration patience, BooleanSupplier condition) {
    holds(what, patience, condition, () -> {});
  }

  /**
   * The same, as long as it makes sense.
   *
   * @param sensible asked before each look; throws where waiting makes no sense any more
   */
  public static void holds(
      String what, Duration patience, BooleanSupplier condition, Runnable sensible) {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean()) {
      sensible.run();
      if (System.nanoTime() - end > 0) {
        throw new IllegalStateException(
            "No use waiting until " + what + " any longer than " + patience.toSeconds() + " s");
      }
      LockSupport.parkNanos(BETWEEN_LOOKS);
    }
  }
}
