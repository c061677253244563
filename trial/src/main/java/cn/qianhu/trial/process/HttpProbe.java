package cn.qianhu.trial.process;

import cn.qianhu.local.cluster.Loopback;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/** Checks whether a server on this machine answers. */
final class HttpProbe {

  private static final int OK = 200;
  private static final Duration SOON = Duration.ofSeconds(2);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(SOON).build();

  private HttpProbe() {}

  /** Whether a page is there, and says that all is well. */
  static boolean ok(int port, String path) {
    return page(port, path).filter(answer -> answer.statusCode() == OK).isPresent();
  }

  /** What a page says where all is not well; empty where it is, and where nobody answers. */
  static String trouble(int port, String path) {
    return page(port, path)
        .filter(answer -> answer.statusCode() != OK)
        .map(HttpResponse::body)
        .orElse("");
  }

  private static Optional<HttpResponse<String>> page(int port, String path) {
    URI page = URI.create("http://" + Loopback.HOST + ":" + port + path);
    HttpRequest request = HttpRequest.newBuilder(page).timeout(SOON).build();
    try {
      return Optional.of(CLIENT.send(request, BodyHandlers.ofString()));
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether somebody listens. */
  static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(Loopback.port(port), (int) SOON.toMillis());
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
