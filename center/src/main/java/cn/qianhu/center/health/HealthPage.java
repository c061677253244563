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
 * Tells an orchestrator over HTTP whether the streams of this process work: {@code GET /health}
 * answers 200 while they run and 503 otherwise, in both cases with the state of the streams as
 * text. While state is restored or partitions change hands the answer is 503 too: such an instance
 * takes nothing in yet, which is for the orchestrator's patience, not for a restart, to cure.
 */
public final class HealthPage implements AutoCloseable {

  private static final int WORKING = 200;
  private static final int NOT_WORKING = 503;

  private final HttpServer server;

  private HealthPage(HttpServer server) {
    this.server = server;
  }

  /**
   * Opens the page on all addresses of this machine: whoever asks may be outside of the container.
   *
   * @param port where it listens, or 0 for any free port
   */
  public static HealthPage open(int port, Supplier<KafkaStreams.State> state) {
    HttpServer server = listen(port);
    server.createContext("/health", exchange -> answer(exchange, state.get()));
    server.start();
    return new HealthPage(server);
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

  private static void answer(HttpExchange exchange, KafkaStreams.State state) throws IOException {
    try (exchange) {
      byte[] text = (state + "\n").getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
      exchange.sendResponseHeaders(
          state == KafkaStreams.State.RUNNING ? WORKING : NOT_WORKING, text.length);
      exchange.getResponseBody().write(text);
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
