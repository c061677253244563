package cn.qianhu.trial.process;

import cn.qianhu.local.cluster.Loopback;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Calls servers on this machine over HTTP, on connections that are kept. */
public final class LocalHttp {

  /** How long a connection may take. */
  static final Duration SOON = Duration.ofSeconds(2);

  private static final int OK = 200;

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(SOON).build();

  private LocalHttp() {}

  /** What a server answered. */
  public record HttpAnswer(int status, String body) {

    private static HttpAnswer of(HttpResponse<String> response) {
      return new HttpAnswer(response.statusCode(), response.body());
    }

    public boolean isOk() {
      return status == OK;
    }
  }

  /**
   * What is at a path; empty where nobody answers.
   *
   * @param within how long the answer may take
   * @param headers names and values, in turn
   */
  public static Optional<HttpAnswer> get(int port, String path, Duration within, String... headers)
      throws InterruptedException {
    HttpRequest.Builder request = request(port, path, within);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request.build());
  }

  /** A request that is yet to be completed. */
  static HttpRequest.Builder request(int port, String path, Duration within) {
    return HttpRequest.newBuilder(URI.create("http://" + Loopback.HOST + ":" + port + path))
        .timeout(within);
  }

  /** The answer to a request; empty where nobody answers. */
  static Optional<HttpAnswer> send(HttpRequest request) throws InterruptedException {
    try {
      return Optional.of(HttpAnswer.of(CLIENT.send(request, BodyHandlers.ofString())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The same, without waiting for it; fails where nobody answers. */
  static CompletableFuture<HttpAnswer> sendAsync(HttpRequest request) {
    return CLIENT.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpAnswer::of);
  }
}
