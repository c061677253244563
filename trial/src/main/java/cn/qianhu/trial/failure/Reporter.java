package cn.qianhu.trial.failure;

import cn.qianhu.center.cluster.Loopback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Reports over HTTP as a centre's program does: sends the same again until it is acknowledged. */
final class Reporter {

  private static final int ACKNOWLEDGED = 200;
  private static final int NOT_NOW = 503;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long BETWEEN_TRIES = Duration.ofMillis(100).toNanos();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final URI base;
  private final String key;
  private final AtomicInteger refusals = new AtomicInteger();

  /**
   * @param port of the gateway on this machine
   * @param key of the centre
   */
  Reporter(int port, String key) {
    this.base = URI.create("http://" + Loopback.HOST + ":" + port + "/v1/reports/");
    this.key = key;
  }

  /** Returns when the gateway has acknowledged the batch. */
  void report(Batch batch) throws InterruptedException {
    HttpRequest request = request(batch);
    while (!isAcknowledged(request)) {
      refusals.incrementAndGet();
      LockSupport.parkNanos(BETWEEN_TRIES);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /** How often something had to be sent again. */
  int refusals() {
    return refusals.get();
  }

  private boolean isAcknowledged(HttpRequest request) throws InterruptedException {
    HttpResponse<String> answer;
    try {
      answer = client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      // No answer says nothing: it may have been received, and is sent again.
      return false;
    }
    if (answer.statusCode() != ACKNOWLEDGED && answer.statusCode() != NOT_NOW) {
      throw new IllegalStateException(
          "The gateway answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.statusCode() == ACKNOWLEDGED;
  }

  private HttpRequest request(Batch batch) {
    return HttpRequest.newBuilder(base.resolve(batch.kind().fileName()))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "text/csv")
        .POST(BodyPublishers.ofString(batch.csv()))
        .build();
  }
}
