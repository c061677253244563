package cn.qianhu.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
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
  public static final Duration SOON = Duration.ofSeconds(2);

  /** How long an answer may take that has to come. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

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
    return send(request(port, path, within, headers).build());
  }

  /**
   * What a server answers at a path; fails where nobody answers.
   *
   * @param headers names and values, in turn
   */
  public static HttpResponse<String> ask(int port, String path, String... headers) {
    return ask(request(port, path, PATIENCE, headers).build());
  }

  /** The same to any request. */
  public static HttpResponse<String> ask(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** A request that is yet to be completed. */
  public static HttpRequest.Builder request(
      int port, String path, Duration within, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).timeout(within);
    return headers.length > 0 ? request.headers(headers) : request;
  }

  /** The same, of a server whose answer has to come. */
  public static HttpRequest.Builder request(int port, String path) {
    return request(port, path, PATIENCE);
  }

  /** The answer to a request; empty where nobody answers. */
  public static Optional<HttpAnswer> send(HttpRequest request) throws InterruptedException {
    try {
      return Optional.of(HttpAnswer.of(CLIENT.send(request, BodyHandlers.ofString())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** The same, without waiting for it; fails where nobody answers. */
  public static CompletableFuture<HttpAnswer> sendAsync(HttpRequest request) {
    return CLIENT.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpAnswer::of);
  }
}
