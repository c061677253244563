package cn.qianhu.web.health;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.KafkaException;

/**
 * Finds out whether Kafka answers. It asks at most once a second; meanwhile the last answer holds.
 */
public final class BrokerProbe {

  private static final int PATIENCE_MILLIS = 1000;
  private static final long HOLDS = TimeUnit.SECONDS.toNanos(1);

  private final Admin admin;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile boolean answers;
  private volatile long askedAt = System.nanoTime() - HOLDS;

  /**
   * @param admin remains the caller's to close
   */
  public BrokerProbe(Admin admin) {
    this.admin = admin;
  }

  /** Whether Kafka answers, or did less than a second ago. */
  public boolean answers() {
    if (System.nanoTime() - askedAt >= HOLDS && asking.tryLock()) {
      try {
        answers = ask();
        askedAt = System.nanoTime();
      } finally {
        asking.unlock();
      }
    }
    return answers;
  }

  private boolean ask() {
    try {
      return !admin
          .describeCluster(new DescribeClusterOptions().timeoutMs(PATIENCE_MILLIS))
          .nodes()
          .get(2L * PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
          .isEmpty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException | KafkaException e) {
      return false;
    }
  }
}
