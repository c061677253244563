package cn.qianhu.trial.process;

import cn.qianhu.center.cluster.Loopback;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Whether something on this machine answers. */
final class Answers {

  private static final int OK = 200;
  private static final Duration SOON = Duration.ofSeconds(2);

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(SOON).build();

  private Answers() {}

  /** Whether a page is there, and says that all is well. */
  static boolean ok(int port, String path) {
    URI page = URI.create("http://" + Loopback.HOST + ":" + port + path);
    try {
      return CLIENT
              .send(HttpRequest.newBuilder(page).timeout(SOON).build(), BodyHandlers.discarding())
              .statusCode()
          == OK;
    } catch (IOException e) {
      return false;
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
