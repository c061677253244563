package cn.qianhu.reporting;

import cn.qianhu.reporting.outbox.Outbox;
import cn.qianhu.reporting.outbox.OutboxFullException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongConsumer;
import org.apache.kafka.common.errors.InterruptException;

/**
 * Sends reports by way of the disk: a report that is taken will be sent, if not before the program
 * ends, then after its next start.
 */
final class OutboxRoute implements DeliveryRoute {

  private final Outbox outbox;
  private final Transport transport;
  private final OutcomeNotifier outcomeNotifier;
  private final Duration patience;
  private final Map<Long, PendingReceipt> waiting = new ConcurrentHashMap<>();
  private final OutboxSender sender;

  OutboxRoute(
      Outbox outbox,
      Transport transport,
      OutcomeNotifier outcomeNotifier,
      int most,
      Duration patience) {
    this.outbox = outbox;
    this.transport = transport;
    this.outcomeNotifier = outcomeNotifier;
    this.patience = patience;
    this.sender = new OutboxSender(outbox, transport, this::acknowledged, most);
    sender.start();
  }

  @Override
  public CompletableFuture<Receipt> send(Report report) {
    CompletableFuture<Receipt> answer = new CompletableFuture<>();
    byte[] payload = KeptReport.encode(report);
    long[] sequence = {-1};
    try {
      append(
          payload,
          assigned -> {
            sequence[0] = assigned;
            waiting.put(assigned, new PendingReceipt(report.id(), answer));
          });
      return answer;
    } catch (RuntimeException e) {
      waiting.remove(sequence[0]);
      throw e;
    }
  }

  private void append(byte[] payload, LongConsumer assigned) {
    long deadline = System.nanoTime() + patience.toNanos();
    while (true) {
      try {
        outbox.append(payload, assigned);
        return;
      } catch (OutboxFullException e) {
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          throw new BufferFullException(e.getMessage(), e);
        }
        awaitRoom(Duration.ofNanos(Math.min(left, 50_000_000)));
      }
    }
  }

  private void awaitRoom(Duration left) {
    try {
      outbox.awaitChange(left);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  private void acknowledged(long sequence, Receipt receipt) {
    PendingReceipt taken = waiting.remove(sequence);
    outcomeNotifier.receipt(receipt, taken == null ? null : taken.answer());
  }

  @Override
  public void close(Duration patience) {
    long deadline = System.nanoTime() + patience.toNanos();
    awaitEmpty(deadline);
    sender.stop();
    transport.close(Duration.ofNanos(Math.max(0, deadline - System.nanoTime())));
    sender.join();
    outbox.close();
    waiting
        .values()
        .forEach(
            left -> outcomeNotifier.failure(new KeptForLaterException(left.id()), left.answer()));
  }

  private void awaitEmpty(long deadline) {
    try {
      while (outbox.open() > 0 && System.nanoTime() < deadline) {
        outbox.awaitChange(Duration.ofMillis(50));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Somebody of this process waits for the answer. */
  private record PendingReceipt(String id, CompletableFuture<Receipt> answer) {}
}
