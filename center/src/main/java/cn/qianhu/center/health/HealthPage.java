package cn.qianhu.center.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Tells an orchestrator over HTTP how this process is, and Prometheus what it measures.
 *
 * <ul>
 *   <li>{@code GET /health} answers 200 while it does its work and 503 otherwise, in both cases
 *       with a line that says how it is.
 *   <li>{@code GET /health/live} answers 503 only where a restart would help.
 *   <li>{@code GET /metrics} answers with the meters.
 * </ul>
 */
public final class HealthPage implements AutoCloseable {

  private static final int WORKING = 200;
  private static final int NOT_WORKING = 503;
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  /** Meters that take their time keep nobody from hearing that the process lives. */
  private static final int THREADS = 3;

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(THREADS, HealthPage::threadOfItsOwn);

  private HealthPage(HttpServer server) {
    this.server = server;
    server.setExecutor(threads);
  }

  /**
   * Opens the page on all addresses of this machine: whoever asks may be outside of the container.
   *
   * @param port where it listens, or 0 for any free port
   * @param metrics the meters as Prometheus' text
   */
  public static HealthPage open(int port, Vitals vitals, Supplier<String> metrics) {
    HttpServer server = listen(port);
    server.createContext("/health", exchange -> tell(exchange, vitals.isReady(), vitals));
    server.createContext("/health/live", exchange -> tell(exchange, vitals.isAlive(), vitals));
    server.createContext("/metrics", exchange -> answer(exchange, WORKING, PROMETHEUS, metrics));
    HealthPage page = new HealthPage(server);
    server.start();
    return page;
  }

  private static void tell(HttpExchange exchange, boolean well, Vitals vitals) throws IOException {
    answer(exchange, well ? WORKING : NOT_WORKING, TEXT, () -> vitals.words() + "\n");
  }

  private static void answer(
      HttpExchange exchange, int status, String type, Supplier<String> content) throws IOException {
    try (exchange) {
      byte[] text = content.get().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", type);
      exchange.sendResponseHeaders(status, text.length);
      exchange.getResponseBody().write(text);
    }
  }

  private static Thread threadOfItsOwn(Runnable work) {
    Thread thread = new Thread(work, "health-page");
    thread.setDaemon(true);
    return thread;
  }

  private static HttpServer listen(int port) {
    try {
      return HttpServer.create(new InetSocketAddress(port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The health page cannot listen on port "
              + port
              + ": "
              + e.getMessage()
              + ". Choose another port.",
          e);
    }
  }

  /** Where it listens. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
