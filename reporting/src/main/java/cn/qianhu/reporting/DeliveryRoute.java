package cn.qianhu.reporting;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The way of reports to the broker. */
interface DeliveryRoute {

  /**
   * Takes a report.
   *
   * @throws BufferFullException if there is no room for it and none was made in time
   */
  CompletableFuture<Receipt> send(Report report);

  /** Ends: waits so long for what is under way; the rest fails. */
  void close(Duration patience);
}
