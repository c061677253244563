package cn.qianhu.ingest.folder;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.errors.InterruptException;

/** Makes an adapter stop at the next whole transaction. Safe for many threads. */
public final class StopSignal {
  private final CountDownLatch set = new CountDownLatch(1);

  public void set() {
    set.countDown();
  }

  public boolean isSet() {
    return set.getCount() == 0;
  }

  /** Waits for a while, or until the signal is set; answers whether it is. */
  public boolean await(Duration time) {
    try {
      return set.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }
}
