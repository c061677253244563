package cn.qianhu.trial.process;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.kit.LocalHttp.HttpAnswer;
import cn.qianhu.kit.Until;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A client of a gateway on this machine, with the key of the centre. */
public final class GatewayClient {

  private static final int RECEIVED = 200;

  /** Put off: too much at once, or Kafka is away. The same is to be sent again. */
  private static final Set<Integer> NOT_NOW = Set.of(429, 503);

  private static final Duration ANSWER_WITHIN = Duration.ofSeconds(30);
  private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(100);

  private final int port;
  private final String key;
  private final AtomicLong again = new AtomicLong();

  /**
   * @param port of the gateway
   * @param key of the centre
   */
  public GatewayClient(int port, String key) {
    this.port = port;
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
      // No answer says nothing: it may have been received, and is sent again, which does no harm.
      Optional<HttpAnswer> answer =
          LocalHttp.send(request).filter(each -> !NOT_NOW.contains(each.status()));
      if (answer.isPresent()) {
        return bodyOf(answer.get(), RECEIVED);
      }
      again.incrementAndGet();
      Until.elapsed(BEFORE_THE_NEXT_TRY);
    }
  }

  /** The number of requests that had to be sent again. */
  public long again() {
    return again.get();
  }

  /** Sends JSON, again where it is put off, and returns the answer with the expected status. */
  public CompletableFuture<String> send(Kind kind, String json, int expected) {
    return send(request(kind, "application/json", json), expected);
  }

  private CompletableFuture<String> send(HttpRequest request, int expected) {
    return LocalHttp.sendAsync(request)
        .thenCompose(
            answer ->
                NOT_NOW.contains(answer.status())
                    ? sendLater(request, expected)
                    : CompletableFuture.completedFuture(bodyOf(answer, expected)));
  }

  private CompletableFuture<String> sendLater(HttpRequest request, int expected) {
    again.incrementAndGet();
    return CompletableFuture.supplyAsync(
            () -> request,
            CompletableFuture.delayedExecutor(BEFORE_THE_NEXT_TRY.toNanos(), TimeUnit.NANOSECONDS))
        .thenCompose(later -> send(later, expected));
  }

  private static String bodyOf(HttpAnswer answer, int expected) {
    if (answer.status() != expected) {
      throw new IllegalStateException(
          "The gateway answered " + answer.status() + ": " + answer.body());
    }
    return answer.body();
  }

  private HttpRequest request(Kind kind, String contentType, String body) {
    return LocalHttp.request(port, "/v1/reports/" + kind.fileName(), ANSWER_WITHIN)
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", contentType)
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
