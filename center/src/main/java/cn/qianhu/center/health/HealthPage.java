package cn.qianhu.center.health;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;

/**
 * Tells an orchestrator over HTTP how the streams of this process are, and Prometheus what they
 * measure.
 *
 * <ul>
 *   <li>{@code GET /health} answers 200 while they run and 503 otherwise, in both cases with the
 *       state of the streams as text. While state is restored or partitions change hands the answer
 *       is 503 too: such an instance takes nothing in yet, which is for the orchestrator's
 *       patience, not for a restart, to cure.
 *   <li>{@code GET /health/live} answers 503 only where a restart would help: when they have
 *       failed.
 *   <li>{@code GET /metrics} answers with the meters.
 * </ul>
 */
public final class HealthPage implements AutoCloseable {

  private static final int WORKING = 200;
  private static final int NOT_WORKING = 503;
  private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final HttpServer server;

  private HealthPage(HttpServer server) {
    this.server = server;
  }

  /**
   * Opens the page on all addresses of this machine: whoever asks may be outside of the container.
   *
   * @param port where it listens, or 0 for any free port
   * @param metrics the meters as Prometheus' text
   */
  public static HealthPage open(
      int port, Supplier<KafkaStreams.State> state, Supplier<String> metrics) {
    HttpServer server = listen(port);
    server.createContext("/health", exchange -> tellReady(exchange, state.get()));
    server.createContext("/health/live", exchange -> tellAlive(exchange, state.get()));
    server.createContext("/metrics", exchange -> answer(exchange, WORKING, PROMETHEUS, metrics));
    server.start();
    return new HealthPage(server);
  }

  private static void tellReady(HttpExchange exchange, KafkaStreams.State state)
      throws IOException {
    int status = state == KafkaStreams.State.RUNNING ? WORKING : NOT_WORKING;
    answer(exchange, status, TEXT, () -> state + "\n");
  }

  private static void tellAlive(HttpExchange exchange, KafkaStreams.State state)
      throws IOException {
    int status = state == KafkaStreams.State.ERROR ? NOT_WORKING : WORKING;
    answer(exchange, status, TEXT, () -> state + "\n");
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
  }
}
