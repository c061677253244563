package cn.qianhu.web.health;

import cn.qianhu.web.Listening;
import cn.qianhu.web.ListeningException;
import cn.qianhu.web.WebServer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Supplier;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Tells an orchestrator over HTTP how this process is, and Prometheus what it measures. It is a
 * server of its own, with threads and connections of its own: whoever uses up those of the gateway
 * does not make the process look dead.
 *
 * <ul>
 *   <li>{@code GET /health} answers 200 while it does its work and 503 otherwise, in both cases
 *       with a line that says how it is.
 *   <li>{@code GET /health/live} answers 503 only where a restart would help.
 *   <li>{@code GET /metrics} answers with the meters.
 * </ul>
 */
public final class HealthPage implements AutoCloseable {

  /** Meters that take their time keep nobody from hearing that the process lives. */
  private static final WebServer.Size SIZE =
      new WebServer.Size("health-page", 8, Duration.ofSeconds(30));

  private final WebServer server;

  private HealthPage(WebServer server) {
    this.server = server;
  }

  /**
   * Opens the page on all addresses of this machine: whoever asks may be outside of the container.
   *
   * @param port where it listens, or 0 for any free port
   * @param metrics the meters as Prometheus' text
   */
  public static HealthPage open(int port, Vitals vitals, Supplier<String> metrics) {
    try {
      return new HealthPage(
          WebServer.start(
              new Listening(null, port, null), SIZE, threads -> new Page(vitals, metrics)));
    } catch (ListeningException e) {
      throw new IllegalStateException(
          "The health page cannot listen on port "
              + port
              + ": "
              + e.getCause().getMessage()
              + ". Choose another port.",
          e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }

  private static final class Page extends Handler.Abstract {

    private static final int WORKING = 200;
    private static final int NOT_WORKING = 503;
    private static final int NOT_FOUND = 404;
    private static final int NOT_ALLOWED = 405;
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Vitals vitals;
    private final Supplier<String> metrics;

    Page(Vitals vitals, Supplier<String> metrics) {
      this.vitals = vitals;
      this.metrics = metrics;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      String method = request.getMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        response.getHeaders().put("Allow", "GET, HEAD");
        answer(response, callback, NOT_ALLOWED, TEXT, "GET\n");
        return true;
      }
      switch (String.valueOf(request.getHttpURI().getPath())) {
        case "/health" -> tell(response, callback, vitals.isReady());
        case "/health/live" -> tell(response, callback, vitals.isAlive());
        case "/metrics" -> answer(response, callback, WORKING, PROMETHEUS, metrics.get());
        default -> answer(response, callback, NOT_FOUND, TEXT, "/health, /health/live, /metrics\n");
      }
      return true;
    }

    private void tell(Response response, Callback callback, boolean well) {
      answer(response, callback, well ? WORKING : NOT_WORKING, TEXT, vitals.words() + "\n");
    }

    private static void answer(
        Response response, Callback callback, int status, String type, String content) {
      byte[] text = content.getBytes(StandardCharsets.UTF_8);
      response.setStatus(status);
      response.getHeaders().put("Content-Type", type);
      response.getHeaders().put("Content-Length", text.length);
      response.write(true, ByteBuffer.wrap(text), callback);
    }
  }
}
