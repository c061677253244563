package cn.qianhu.kit;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Waits for a condition, with pauses that leave the processors to the code under test: asking a
 * broker without a pause takes one and a half of them.
 */
public final class Until {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long SHORTEST_PAUSE = Duration.ofMillis(5).toNanos();
  private static final long LONGEST_PAUSE = Duration.ofMillis(25).toNanos();

  /**
   * A pause is this part of the time waited so far: after a long wait it matters less when the
   * condition is seen.
   */
  private static final int PART = 32;

  private Until() {}

  /**
   * Returns when so much time has passed: for a load that is paced. A test waits for a condition.
   */
  public static void elapsed(Duration time) throws InterruptedException {
    due(System.nanoTime() + time.toNanos());
  }

  /**
   * Returns when it is time for something; at once, where it is late.
   *
   * @param nanoTime as {@link System#nanoTime} has it
   */
  public static void due(long nanoTime) throws InterruptedException {
    for (long left = nanoTime - System.nanoTime(); left > 0; left = nanoTime - System.nanoTime()) {
      LockSupport.parkNanos(left);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /**
   * Returns when a thread has ended, even if the calling thread is interrupted: the other is then,
   * too, so that it hurries.
   */
  public static void ended(Thread thread) {
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException e) {
        interrupted = true;
        thread.interrupt();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns as soon as a condition holds; fails where it does not within two minutes. */
  public static void holds(BooleanSupplier condition) {
    holds(PATIENCE, condition);
  }

  /** Waits for a condition for as long as the caller says. */
  public static void holds(Duration patience, BooleanSupplier condition) {
    holds("the condition holds", patience, condition);
  }

  /**
   * Waits for a condition for two minutes, as long as waiting makes sense.
   *
   * @param sensible asked before each look; throws where waiting makes no sense any more
   */
  public static void holds(BooleanSupplier condition, Runnable sensible) {
    holds("the condition holds", PATIENCE, condition, sensible);
  }

  /**
   * Waits for a condition for two minutes, as long as none of the tasks that work on it has failed.
   */
  public static void holds(BooleanSupplier condition, Collection<? extends Future<?>> working) {
    holds(
        condition,
        () -> {
          for (Future<?> each : working) {
            if (each.isDone()) {
              requireDone(each);
            }
          }
        });
  }

  private static void requireDone(Future<?> work) {
    try {
      work.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
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
   * Waits for a condition for as long as the caller says and as waiting makes sense.
   *
   * @param sensible asked before each look; throws where waiting makes no sense any more
   */
  public static void holds(
      String what, Duration patience, BooleanSupplier condition, Runnable sensible) {
    long begun = System.nanoTime();
    long looking = begun;
    while (!condition.getAsBoolean()) {
      sensible.run();
      long now = System.nanoTime();
      if (now - begun > patience.toNanos()) {
        throw new IllegalStateException(
            "No use waiting until " + what + " any longer than " + patience.toSeconds() + " s");
      }
      LockSupport.parkNanos(pause(now - begun, now - looking));
      looking = System.nanoTime();
    }
  }

  /**
   * The pause before the next look: at least as long as the last look took, so that looking takes
   * half of the time at most.
   */
  private static long pause(long waited, long look) {
    return Math.max(look, Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, waited / PART)));
  }
}
