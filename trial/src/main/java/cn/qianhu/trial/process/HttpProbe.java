package cn.qianhu.trial.process;

import cn.qianhu.kit.LocalHttp;
import cn.qianhu.kit.LocalHttp.HttpAnswer;
import cn.qianhu.local.cluster.Loopback;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** Checks whether a server on this machine answers. */
final class HttpProbe {

  private HttpProbe() {}

  /** Whether a page answers, and reports that all is well. */
  static boolean ok(int port, String path) {
    return page(port, path).filter(HttpAnswer::isOk).isPresent();
  }

  /** The trouble that a page reports; empty where all is well, and where nobody answers. */
  static String trouble(int port, String path) {
    return page(port, path).filter(answer -> !answer.isOk()).map(HttpAnswer::body).orElse("");
  }

  private static Optional<HttpAnswer> page(int port, String path) {
    try {
      return LocalHttp.get(port, path, LocalHttp.SOON);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Whether anything listens on a port. */
  static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(Loopback.port(port), (int) LocalHttp.SOON.toMillis());
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
