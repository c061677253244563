package cn.qianhu.web.health;

import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.web.HttpRoute;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.ListeningException;
import cn.qianhu.web.ProblemPages;
import cn.qianhu.web.RequestContext;
import cn.qianhu.web.Router;
import cn.qianhu.web.WebServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reports the health of this process to an orchestrator over HTTP, and its meters to Prometheus. It
 * is a server of its own, with threads and connections of its own: a client that uses up those of
 * the gateway does not make the process look dead.
 *
 * <ul>
 *   <li>{@code GET /health} answers 200 while it does its work and 503 otherwise, in both cases
 *       with a line that says how it is.
 *   <li>{@code GET /health/live} answers 503 only where a restart would help.
 *   <li>{@code GET /metrics} answers with the meters.
 * </ul>
 */
public final class HealthPage implements AutoCloseable {

  /**
   * Enough threads that a slow page of meters does not delay the answer whether the process lives.
   */
  private static final WebServer.Size SIZE =
      new WebServer.Size("health-page", 8, Duration.ofSeconds(30));

  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final WebServer server;

  private HealthPage(WebServer server) {
    this.server = server;
  }

  /**
   * Opens the page on all addresses of this machine, because the monitoring asks from outside the
   * container.
   *
   * @param port where it listens, or 0 for any free port
   * @param metrics the meters as Prometheus' text
   */
  public static HealthPage open(int port, ProcessHealth processHealth, Supplier<String> metrics) {
    try {
      return new HealthPage(
          WebServer.start(
              new ListenSettings(null, port, null),
              SIZE,
              threads -> router(processHealth, metrics)));
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

  /** The port that the page is served on. */
  public int port() {
    return server.port();
  }

  @Override
  public void close() {
    server.close();
  }

  private static Router router(ProcessHealth processHealth, Supplier<String> metrics) {
    return new Router(
        List.of(
            route("/health", context -> answer(context, processHealth.isReady(), processHealth)),
            route(
                "/health/live", context -> answer(context, processHealth.isAlive(), processHealth)),
            route("/metrics", context -> context.answer(PROMETHEUS, bytes(metrics.get())))),
        (context, allowed) -> refuse(context),
        new ProblemPages(Map.of(), Bilingual.of("系统管理员", "the operators")),
        null,
        request -> {});
  }

  private static HttpRoute route(String path, Consumer<RequestContext> endpoint) {
    return new HttpRoute(HttpRoute.READ, path, endpoint);
  }

  private static void answer(RequestContext context, boolean well, ProcessHealth processHealth) {
    context.answer(well ? 200 : 503, TEXT, bytes(processHealth.words() + "\n"), Map.of());
  }

  private static void refuse(RequestContext context) {
    if (HttpRoute.READ.contains(context.method())) {
      context.answer(404, TEXT, bytes("/health, /health/live, /metrics\n"), Map.of());
    } else {
      String allowed = String.join(", ", HttpRoute.READ);
      context.answer(405, TEXT, bytes("GET\n"), Map.of("Allow", allowed));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
