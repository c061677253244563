package cn.qianhu.trial.process;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.local.cluster.Loopback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** A client of a gateway on this machine, with the key of the centre. */
public final class GatewayClient {

  private static final int RECEIVED = 200;

  /** Put off: too much at once, or Kafka is away. The same is to be sent again. */
  private static final Set<Integer> NOT_NOW = Set.of(429, 503);

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
  private static final long BEFORE_THE_NEXT_TRY = Duration.ofMillis(100).toNanos();

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();
  private final URI base;
  private final String key;
  private final AtomicLong again = new AtomicLong();

  /**
   * @param port of the gateway
   * @param key of the centre
   */
  public GatewayClient(int port, String key) {
    this.base = URI.create("http://" + Loopback.HOST + ":" + port + "/v1/reports/");
    this.key = key;
  }

  /**
   * Sends rows of CSV, the same again until they are acknowledged, and answers with the receipt.
   *
   * @throws IllegalStateException if the gateway does not take them
   */
  public String sendUntilReceived(Kind kind, String csv) throws InterruptedException {
    HttpRequest request = request(kind, "text/csv", csv);
    while (true) {
      Optional<String> receipt = receipt(request);
      if (receipt.isPresent()) {
        return receipt.get();
      }
      again.incrementAndGet();
      LockSupport.parkNanos(BEFORE_THE_NEXT_TRY);
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
    }
  }

  /** How often something had to be sent again. */
  public long again() {
    return again.get();
  }

  private Optional<String> receipt(HttpRequest request) throws InterruptedException {
    HttpResponse<String> answer;
    try {
      answer = client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      // No answer says nothing: it may have been received, and is sent again, which does no harm.
      return Optional.empty();
    }
    if (NOT_NOW.contains(answer.statusCode())) {
      return Optional.empty();
    }
    return Optional.of(bodyOf(answer, RECEIVED));
  }

  /**
   * Sends JSON, the same again where it is put off, and answers with what is acknowledged with the
   * status expected.
   */
  public CompletableFuture<String> send(Kind kind, String json, int expected) {
    return send(request(kind, "application/json", json), expected);
  }

  private CompletableFuture<String> send(HttpRequest request, int expected) {
    return client
        .sendAsync(request, BodyHandlers.ofString())
        .thenCompose(
            answer ->
                NOT_NOW.contains(answer.statusCode())
                    ? sendLater(request, expected)
                    : CompletableFuture.completedFuture(bodyOf(answer, expected)));
  }

  private CompletableFuture<String> sendLater(HttpRequest request, int expected) {
    again.incrementAndGet();
    return CompletableFuture.supplyAsync(
            () -> request,
            CompletableFuture.delayedExecutor(BEFORE_THE_NEXT_TRY, TimeUnit.NANOSECONDS))
        .thenCompose(later -> send(later, expected));
  }

  private static String bodyOf(HttpResponse<String> answer, int expected) {
    if (answer.statusCode() != expected) {
      throw new IllegalStateException(
          "The gateway answered " + answer.statusCode() + ": " + answer.body());
    }
    return answer.body();
  }

  private HttpRequest request(Kind kind, String contentType, String body) {
    return HttpRequest.newBuilder(base.resolve(kind.fileName()))
        .timeout(ANSWER_WITHIN)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", contentType)
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
