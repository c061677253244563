package cn.qianhu.center.cluster.registry;

import cn.qianhu.center.cluster.ClusterException;
import cn.qianhu.center.cluster.Loopback;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A schema registry in this process: Confluent's REST API over HTTP for Avro schemas, kept in the
 * Kafka topic {@code _schemas} as Confluent's registry keeps them.
 *
 * <p>Without further ado a new registry refuses whatever is not {@link
 * CompatibilityLevel#FULL_TRANSITIVE}, because the records are kept for ever.
 */
public final class EmbeddedRegistry implements AutoCloseable {
  private static final int THREADS = 4;

  static {
    // Read once by the JDK's server: without it every answer on a kept connection waits 40 ms for
    // the client's acknowledgement of the header.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final SchemasTopic topic;
  private final HttpServer server;
  private final ExecutorService threads;
  private final String url;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedRegistry(SchemasTopic topic, HttpServer server) {
    this.topic = topic;
    this.server = server;
    this.threads = daemons();
    InetSocketAddress address = server.getAddress();
    this.url = "http://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    SchemaRegistry registry = new SchemaRegistry(topic, CompatibilityLevel.FULL_TRANSITIVE);
    server.createContext("/", new RegistryHandler(new RegistryRoutes(registry)));
    server.setExecutor(threads);
    server.start();
  }

  /**
   * Starts a registry that only this machine reaches, and returns when it serves.
   *
   * @param bootstrap the Kafka that keeps the schemas
   * @param port the port on 127.0.0.1, or 0 for any free one
   */
  public static EmbeddedRegistry start(String bootstrap, int port) {
    return start(bootstrap, Loopback.port(port));
  }

  /** Starts a registry on an address of the caller's choice. */
  public static EmbeddedRegistry start(String bootstrap, InetSocketAddress address) {
    HttpServer server = listen(address);
    SchemasTopic topic = null;
    try {
      topic = new SchemasTopic(bootstrap);
      return new EmbeddedRegistry(topic, server);
    } catch (RuntimeException e) {
      server.stop(0);
      if (topic != null) {
        topic.close();
      }
      throw e;
    }
  }

  /** The address that clients put into {@code schema.registry.url}. */
  public String url() {
    return url;
  }

  /** Stops serving and lets go of the topic; what was registered stays in it. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.stop(0);
      threads.shutdown();
      topic.close();
    }
  }

  private static HttpServer listen(InetSocketAddress address) {
    try {
      return HttpServer.create(address, 0);
    } catch (IOException e) {
      throw ClusterException.cannotListen(
          address.getHostString(), address.getPort(), "the schema registry", e);
    }
  }

  private static ExecutorService daemons() {
    AtomicInteger number = new AtomicInteger();
    return Executors.newFixedThreadPool(
        THREADS,
        task -> {
          Thread thread = new Thread(task, "schema-registry-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
