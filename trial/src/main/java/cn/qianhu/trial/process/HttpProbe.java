package cn.qianhu.trial.process;

import cn.qianhu.local.cluster.Loopback;
import cn.qianhu.trial.process.LocalHttp.HttpAnswer;
import java.io.IOException;
import java.net.Socket;
import java.util.Optional;

/** Checks whether a server on this machine answers. */
final class HttpProbe {

  private HttpProbe() {}

  /** Whether a page is there, and says that all is well. */
  static boolean ok(int port, String path) {
    return page(port, path).filter(HttpAnswer::isOk).isPresent();
  }

  /** What a page says where all is not well; empty where it is, and where nobody answers. */
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

  /** Whether somebody listens. */
  static boolean listens(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(Loopback.port(port), (int) LocalHttp.SOON.toMillis());
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
