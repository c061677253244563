package cn.qianhu.local.registry;

import cn.qianhu.client.ClusterException;
import cn.qianhu.local.cluster.Loopback;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.ListeningException;
import cn.qianhu.web.WebServer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A schema registry in this process: Confluent's REST API over HTTP for Avro schemas, kept in the
 * Kafka topic {@code _schemas} as Confluent's registry keeps them.
 *
 * <p>Without further ado a new registry refuses whatever is not {@link
 * CompatibilityLevel#FULL_TRANSITIVE}, because the records are kept for ever.
 */
public final class EmbeddedRegistry implements AutoCloseable {
  private static final WebServer.Size SIZE =
      new WebServer.Size("schema-registry", 16, Duration.ofSeconds(30));

  /** A body of a schema is small. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final SchemasTopic topic;
  private final WriteToken token;
  private final WebServer server;
  private final String url;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedRegistry(SchemasTopic topic, WriteToken token, WebServer server) {
    this.topic = topic;
    this.token = token;
    this.server = server;
    this.url = "http://" + Loopback.HOST + ":" + server.port();
  }

  /**
   * Starts a registry that only this machine reaches, and returns when it serves.
   *
   * @param bootstrap the Kafka that keeps the schemas
   * @param port the port on 127.0.0.1, or 0 for any free one
   */
  public static EmbeddedRegistry start(String bootstrap, int port) {
    return start(bootstrap, new ListenSettings(Loopback.HOST, port, null), PATIENCE);
  }

  /**
   * Starts it with other settings of its server.
   *
   * @param patience how long a body may take to come
   */
  static EmbeddedRegistry start(
      String bootstrap, ListenSettings listenSettings, Duration patience) {
    SchemasTopic topic = new SchemasTopic(bootstrap);
    WriteToken token = WriteToken.random();
    try {
      SchemaRegistry registry = new SchemaRegistry(topic, CompatibilityLevel.FULL_TRANSITIVE);
      RegistryRoutes routes = new RegistryRoutes(registry, token, patience);
      return new EmbeddedRegistry(topic, token, listen(listenSettings, routes));
    } catch (RuntimeException e) {
      topic.close();
      throw e;
    }
  }

  /** The address that clients put into {@code schema.registry.url}. */
  public String url() {
    return url;
  }

  /** The token with which a client registers schemas of its own. */
  public WriteToken token() {
    return token;
  }

  /** Stops serving and lets go of the topic; what was registered stays in it. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      server.close();
      topic.close();
    }
  }

  private static WebServer listen(ListenSettings listenSettings, RegistryRoutes routes) {
    try {
      return WebServer.start(listenSettings.withoutKeys(), SIZE, threads -> routes.router());
    } catch (ListeningException e) {
      throw ClusterException.cannotListen(
          listenSettings.host(), listenSettings.port(), "the schema registry", e.getCause());
    }
  }
}
