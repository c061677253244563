package cn.qianhu.local.cluster;

import cn.qianhu.client.Cluster;
import cn.qianhu.client.ClusterException;
import cn.qianhu.local.registry.EmbeddedRegistry;
import cn.qianhu.local.registry.WriteToken;
import java.io.IOException;
import java.nio.file.Path;

/**
 * Kafka and a schema registry in this process, for running everything on one machine and for tests.
 *
 * <p>Both listen on 127.0.0.1 only. The code that starts it closes it; a hook at the end of the
 * process is the caller's business.
 */
public final class EmbeddedCluster implements AutoCloseable {
  private static final String TOKEN = "registry.token";

  private final EmbeddedBroker broker;
  private final EmbeddedRegistry registry;

  private EmbeddedCluster(EmbeddedBroker broker, EmbeddedRegistry registry) {
    this.broker = broker;
    this.registry = registry;
  }

  /**
   * The options of an embedded cluster.
   *
   * @param folder where the data is kept from one start to the next, or null for a temporary folder
   *     that is deleted on close
   * @param brokerPort Kafka's port for clients, or 0 for any free one
   * @param registryPort the schema registry's port, or 0 for any free one
   */
  public record Options(Path folder, int brokerPort, int registryPort) {
    /** Temporary data, free ports. */
    public static Options temporary() {
      return new Options(null, 0, 0);
    }

    /** Data kept in a folder, free ports. */
    public static Options in(Path folder) {
      return new Options(folder, 0, 0);
    }

    /** These options with chosen ports, 0 for any free one. */
    public Options withPorts(int broker, int registry) {
      return new Options(folder, broker, registry);
    }
  }

  /**
   * Starts Kafka, then the registry, and returns when both serve.
   *
   * @throws ClusterException if the folder is in use or a port is taken; nothing is left running
   */
  public static EmbeddedCluster start(Options options) {
    EmbeddedBroker broker = EmbeddedBroker.start(options.folder(), options.brokerPort());
    try {
      EmbeddedRegistry registry =
          EmbeddedRegistry.start(broker.bootstrap(), options.registryPort());
      EmbeddedCluster cluster = new EmbeddedCluster(broker, registry);
      cluster.showToken();
      return cluster;
    } catch (RuntimeException e) {
      broker.close();
      throw e;
    }
  }

  private void showToken() {
    Path file = folder().resolve(TOKEN);
    try {
      registry.token().writeTo(file);
    } catch (IOException e) {
      registry.close();
      throw new ClusterException(
          "The token of the schema registry cannot be written to "
              + file
              + ": "
              + e
              + ". Check the permissions of the folder.",
          e);
    }
  }

  /** The token with which a client registers schemas of its own. */
  public WriteToken registryToken() {
    return registry.token();
  }

  /** The value of {@code bootstrap.servers} for clients. */
  public String bootstrap() {
    return broker.bootstrap();
  }

  /** The value of {@code schema.registry.url} for clients. */
  public String registryUrl() {
    return registry.url();
  }

  /** The id that the data folder's cluster keeps for ever. */
  public String clusterId() {
    return broker.clusterId();
  }

  /** The folder that holds the data, absolute. */
  public Path folder() {
    return broker.folder();
  }

  /** The addresses of this cluster, for code that does not care whether a cluster is embedded. */
  public Cluster cluster() {
    return new Cluster(bootstrap(), registryUrl());
  }

  /** Stops the registry, then Kafka, and deletes temporary data. Closing again does nothing. */
  @Override
  public void close() {
    registry.close();
    broker.close();
  }
}
