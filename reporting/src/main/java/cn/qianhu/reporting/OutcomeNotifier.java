package cn.qianhu.reporting;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes the futures of callers in a thread of its own, so that their callbacks cannot hold up
 * sending.
 */
final class OutcomeNotifier {

  private static final Logger LOG = LoggerFactory.getLogger(OutcomeNotifier.class);

  private final Consumer<Receipt> listener;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread announcing = new Thread(work, "qianhu-receipts");
            announcing.setDaemon(true);
            return announcing;
          });

  OutcomeNotifier(Consumer<Receipt> listener) {
    this.listener = listener;
  }

  /** Null for a report that an earlier process kept: nobody waits for its outcome. */
  void receipt(Receipt receipt, CompletableFuture<Receipt> answer) {
    thread.execute(
        () -> {
          notifyListener(receipt);
          if (answer != null) {
            answer.complete(receipt);
          }
        });
  }

  void failure(RuntimeException failure, CompletableFuture<Receipt> answer) {
    thread.execute(() -> answer.completeExceptionally(failure));
  }

  private void notifyListener(Receipt receipt) {
    try {
      listener.accept(receipt);
    } catch (RuntimeException e) {
      LOG.error("The listener of receipts failed at {}", receipt, e);
    }
  }

  void close(Duration patience) {
    thread.shutdown();
    try {
      if (!thread.awaitTermination(Math.max(1000, patience.toMillis()), TimeUnit.MILLISECONDS)) {
        LOG.warn("A listener of receipts has not come to an end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
