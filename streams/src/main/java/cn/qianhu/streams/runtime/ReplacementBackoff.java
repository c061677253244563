package cn.qianhu.streams.runtime;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Time;

/**
 * The rest of threads that take the place of failed ones. It is taken by the new thread, before it
 * asks for partitions: the one that failed must not be held up, for it still has to abort its
 * transaction, which keeps readers back, and to leave the group, which hands its tasks to others.
 */
public final class ReplacementBackoff {

  /** Name that Kafka Streams hands it to its consumers by. */
  public static final String PROPERTY = "qianhu.thread.rest";

  private final CountDownLatch closing = new CountDownLatch(1);
  private volatile long until = Time.SYSTEM.nanoseconds();

  public void begin(Duration rest) {
    until = Time.SYSTEM.nanoseconds() + rest.toNanos();
  }

  /** Whether failed threads are resting. */
  public boolean isOn() {
    return left() > 0 && closing.getCount() > 0;
  }

  private long left() {
    return until - Time.SYSTEM.nanoseconds();
  }

  /** Returns when the rest is over, or the client closes. */
  public void await() {
    boolean unused = isClosed(Duration.ofNanos(left()));
  }

  /** Whether the client is closing, or begins to within a time. */
  boolean isClosed(Duration patience) {
    try {
      return closing.await(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  /** The client closes: nobody rests any more. */
  public void end() {
    closing.countDown();
  }
}
