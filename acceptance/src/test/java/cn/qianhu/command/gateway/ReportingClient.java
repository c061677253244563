package cn.qianhu.command.gateway;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.kit.Until;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Reports over HTTP as an enterprise's program would: sends again until it is acknowledged. */
public final class ReportingClient {

  public static final String JSON = "application/json";
  public static final String CSV = "text/csv";

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final int RECEIVED = 202;
  private static final int OK = 200;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final URI base;
  private final String key;

  public ReportingClient(int port) {
    this(port, GatewayChild.KEY);
  }

  public ReportingClient(int port, String key) {
    this.base = URI.create("http://127.0.0.1:" + port);
    this.key = key;
  }

  /** One try: the status, or 0 where there was no answer. */
  public int tryToSend(String form, String type, String body) {
    try {
      return client.send(request(form, type, body), BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      return 0;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The same without waiting for it. */
  public CompletableFuture<HttpResponse<String>> send(String form, String type, String body) {
    return client.sendAsync(request(form, type, body), BodyHandlers.ofString());
  }

  /** Sends the same again and again until it is acknowledged; answers how often. */
  public int sendUntilAcknowledged(String form, String type, String body) {
    AtomicInteger tries = new AtomicInteger();
    Until.holds(
        "the gateway acknowledges",
        PATIENCE,
        () -> {
          tries.incrementAndGet();
          int status = tryToSend(form, type, body);
          if (!isAcknowledged(status) && status != 0 && status != 503) {
            throw new IllegalStateException("answered with " + status);
          }
          return isAcknowledged(status);
        });
    return tries.get();
  }

  /**
   * Where a table is sent that is to be read as the tables of a batch are, which takes nothing for
   * what it is not.
   */
  public static String strictly(Kind kind) {
    return kind.fileName() + "?dialect=strict";
  }

  public static boolean isAcknowledged(int status) {
    return status == OK || status == RECEIVED;
  }

  private HttpRequest request(String form, String type, String body) {
    return HttpRequest.newBuilder(base.resolve("/v1/reports/" + form))
        .timeout(Duration.ofSeconds(20))
        .header("Authorization", "Bearer " + key)
        .header("Content-Type", type)
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
