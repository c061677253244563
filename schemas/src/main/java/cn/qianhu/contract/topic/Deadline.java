package cn.qianhu.contract.topic;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/** When somebody who asks again and again gives up. */
public final class Deadline {

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** So long from now. */
  public static Deadline in(Duration patience) {
    return new Deadline(System.nanoTime() + patience.toNanos());
  }

  /** What is left for the next question; none is asked for less than nothing. */
  public long nanosLeft() {
    return Math.max(1, end - System.nanoTime());
  }

  /**
   * Pauses, and answers whether there is time for another question.
   *
   * @throws InterruptException if the thread was interrupted, which it stays
   */
  public boolean allowsAnotherAfter(Duration pause) {
    pause(pause);
    return System.nanoTime() - end < 0;
  }

  /**
   * Pauses between two questions of somebody who does not give up.
   *
   * @throws InterruptException if the thread was interrupted, which it stays
   */
  public static void pause(Duration pause) {
    try {
      TimeUnit.NANOSECONDS.sleep(pause.toNanos());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
