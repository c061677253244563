package cn.qianhu.trial.soak;

import cn.qianhu.kit.Until;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Does something again and again in a thread of its own, no more often than at a pace. Where it
 * comes late it does not hurry afterwards: the load stays bounded.
 */
public final class PacedLoop implements AutoCloseable {

  /** The work of one turn. */
  @FunctionalInterface
  public interface Work {
    void at(long turn) throws InterruptedException;
  }

  private final Duration pace;
  private final Work work;
  private final Thread thread;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private final AtomicLong turns = new AtomicLong();
  private volatile Throwable failure;

  private PacedLoop(String name, Duration pace, Work work) {
    this.pace = pace;
    this.work = work;
    this.thread = new Thread(this::run, name);
    thread.setDaemon(true);
  }

  /** Begins at once. */
  public static PacedLoop start(String name, Duration pace, Work work) {
    PacedLoop pacedLoop = new PacedLoop(name, pace, work);
    pacedLoop.thread.start();
    return pacedLoop;
  }

  private void run() {
    try {
      long due;
      do {
        due = System.nanoTime() + pace.toNanos();
        work.at(turns.get());
        turns.incrementAndGet();
      } while (!stopping.await(due - System.nanoTime(), TimeUnit.NANOSECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException | Error e) {
      failure = e;
    }
  }

  /** Turns done so far. */
  long turns() {
    return turns.get();
  }

  /** Fails where the work has failed. */
  public void requireSound() {
    if (failure != null) {
      throw new IllegalStateException(thread.getName() + " has failed", failure);
    }
  }

  /** Ends after the turn under way. */
  @Override
  public void close() {
    stopping.countDown();
    Until.ended(thread);
  }
}
