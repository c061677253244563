package cn.qianhu.reporting;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.BufferExhaustedException;
import org.apache.kafka.common.errors.InterruptException;

/** Straight to the producer: what is not acknowledged is the caller's to send again. */
final class DirectRoute implements DeliveryRoute {

  private final Transport transport;
  private final OutcomeNotifier outcomeNotifier;
  private final Semaphore free;
  private final int most;
  private final Duration patience;

  DirectRoute(Transport transport, OutcomeNotifier outcomeNotifier, int most, Duration patience) {
    this.transport = transport;
    this.outcomeNotifier = outcomeNotifier;
    this.free = new Semaphore(most);
    this.most = most;
    this.patience = patience;
  }

  @Override
  public CompletableFuture<Receipt> send(Report report) {
    takePlace();
    CompletableFuture<Receipt> answer = new CompletableFuture<>();
    transport.send(
        report,
        (receipt, failure) -> {
          free.release();
          if (failure == null) {
            outcomeNotifier.receipt(receipt, answer);
          } else {
            outcomeNotifier.failure(named(report, failure), answer);
          }
        });
    return answer;
  }

  private void takePlace() {
    try {
      if (!free.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new BufferFullException(
            "已有 "
                + most
                + " 份报表等待确认，请稍后再发，或检查与 Kafka 的连接 / "
                + most
                + " reports wait to be acknowledged: send this one later, or check the connection"
                + " to Kafka",
            null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptException(e);
    }
  }

  private static RuntimeException named(Report report, Exception failure) {
    if (failure instanceof BufferExhaustedException) {
      return new BufferFullException(
          "报表 "
              + report.id()
              + "：发送缓冲区（buffer.memory）已满，请稍后再发 / the buffer of the producer (buffer.memory) is"
              + " full: send this report later",
          failure);
    }
    return new NotSentException(report.id(), Transport.advice(failure), failure);
  }

  /** Closing a producer completes everything that it still holds. */
  @Override
  public void close(Duration patience) {
    transport.close(patience);
  }
}
