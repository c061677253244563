package cn.qianhu.trial.bench;

import cn.qianhu.center.cluster.Loopback;
import cn.qianhu.contract.form.Kind;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Sends reports to a gateway on this machine. */
final class HttpReports {

  private static final int SEVERAL = 200;
  private static final int ONE = 202;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final double MICROS_OF_MILLI = 1_000;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI base;
  private final String key;

  HttpReports(int port, String key) {
    this.base = URI.create("http://" + Loopback.HOST + ":" + port + "/v1/reports/");
    this.key = key;
  }

  /** Sends several reports in one request, and returns when they are acknowledged. */
  void send(Kind kind, String body) throws InterruptedException {
    try {
      requireAcknowledged(client.send(request(kind, body), BodyHandlers.ofString()), SEVERAL);
    } catch (IOException e) {
      throw new IllegalStateException("The gateway gave no answer.", e);
    }
  }

  /** Milliseconds from when each of so many single reports was due to its answer, in order. */
  double[] singles(int perSecond, int count) {
    CompletableFuture<?>[] answers = new CompletableFuture<?>[count];
    double[] millis = new double[count];
    long pace = TimeUnit.SECONDS.toNanos(1) / perSecond;
    long start = System.nanoTime();
    for (int i = 0; i < count; i++) {
      int number = i;
      long due = start + i * pace;
      for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      answers[i] =
          client
              .sendAsync(
                  request(Kind.OUTPUT, SampleBatches.report(number)), BodyHandlers.ofString())
              .thenAccept(
                  answer -> {
                    requireAcknowledged(answer, ONE);
                    long micros = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due);
                    millis[number] = micros / MICROS_OF_MILLI;
                  });
    }
    CompletableFuture.allOf(answers).join();
    Arrays.sort(millis);
    return millis;
  }

  private HttpRequest request(Kind kind, String body) {
    return HttpRequest.newBuilder(base.resolve(kind.fileName()))
        .timeout(PATIENCE)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static void requireAcknowledged(HttpResponse<String> answer, int expected) {
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(
          "The gateway answered " + answer.statusCode() + ": " + answer.body());
    }
  }
}
