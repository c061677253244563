package cn.qianhu.ingest.folder;

import cn.qianhu.client.ProducerSettings;
import java.time.Duration;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;

/**
 * Finds out why the broker fenced a producer. It fences one when another of the same name was
 * opened, but also when a transaction has run out of time, after an outage or when the machine
 * slept; by opening another after that, work goes on.
 */
final class ProducerFence {

  private ProducerFence() {}

  /**
   * Whether another adapter has taken over.
   *
   * @param age since the transaction began: one that still had time was not undone for running out
   */
  static boolean isTakeOver(Throwable failure, Duration age) {
    return isFenced(failure) && age.compareTo(ProducerSettings.TRANSACTION_TIMEOUT) < 0;
  }

  private static boolean isFenced(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProducerFencedException
          || cause instanceof InvalidProducerEpochException) {
        return true;
      }
    }
    return false;
  }
}
