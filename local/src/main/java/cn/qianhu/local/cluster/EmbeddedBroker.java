package cn.qianhu.local.cluster;

import cn.qianhu.client.ClusterException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import kafka.server.BrokerServer;
import kafka.server.ControllerServer;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.server.SharedServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.metrics.Metrics;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.bootstrap.BootstrapMetadata;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.Tuple2;

/**
 * Apache Kafka in this process: one node that is broker and controller, reachable from this machine
 * only.
 *
 * <p>It is put together from the parts that {@code kafka.server.KafkaRaftServer} uses, because that
 * class ends the whole process when a port is taken; see {@code
 * docs/decisions/embedded-cluster.md}. Data in a named folder survives a restart, with the same
 * cluster id; the ports may differ from one start to the next.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedBroker.class);

  private final DataFolder folder;
  private final LoopbackSockets sockets;
  private final BrokerFaults faults;
  private final int port;
  private final String clusterId;
  private final KafkaConfig config;
  private final ControllerServer controller;
  private final BrokerServer broker;
  private final AtomicBoolean closed = new AtomicBoolean();

  private EmbeddedBroker(
      DataFolder folder, LoopbackSockets sockets, int port, Map<String, String> changes)
      throws Exception {
    this.folder = folder;
    this.sockets = sockets;
    this.faults = new BrokerFaults();
    this.port = port;
    this.clusterId = format(folder.kafka());
    int controllerPort = sockets.bind(0, "Kafka's controller");
    Map<String, String> settings = BrokerSettings.of(folder.kafka(), port, controllerPort);
    changes.forEach((name, value) -> settings.merge(name, value, EmbeddedBroker::changed));
    this.config = new KafkaConfig(settings, false);
    Tuple2<MetaPropertiesEnsemble, BootstrapMetadata> storage =
        KafkaRaftServer.initializeLogDirs(config, log, "");
    SharedServer shared =
        new SharedServer(
            config,
            storage._1(),
            Time.SYSTEM,
            new Metrics(),
            CompletableFuture.completedFuture(
                Map.of(BrokerSettings.NODE_ID, Loopback.port(controllerPort))),
            List.of(),
            faults,
            sockets);
    this.broker = new BrokerServer(shared);
    this.controller = new ControllerServer(shared, KafkaRaftServer.configSchema(), storage._2());
  }

  /**
   * Starts a broker and returns when it serves.
   *
   * @param folder where the data is kept, or null for a temporary folder that is deleted on close
   * @param port the port for clients on 127.0.0.1, or 0 for any free one
   * @throws ClusterException if the folder is in use or the port is taken
   */
  public static EmbeddedBroker start(Path folder, int port) {
    return start(folder, port, Map.of());
  }

  /**
   * Starts a broker with other settings, such as a listener more.
   *
   * @param changes by Kafka's names; one that begins with a comma is added to what is there
   */
  static EmbeddedBroker start(Path folder, int port, Map<String, String> changes) {
    DataFolder data = DataFolder.open(folder);
    LoopbackSockets sockets = new LoopbackSockets();
    try {
      EmbeddedBroker started =
          new EmbeddedBroker(data, sockets, sockets.bind(port, "Kafka's clients"), changes);
      started.startup();
      return started;
    } catch (ClusterException e) {
      release(sockets, data);
      throw e;
    } catch (Exception e) {
      release(sockets, data);
      throw new ClusterException(
          "Embedded Kafka could not start in "
              + data.path()
              + ": "
              + e.getMessage()
              + ". If the folder was written by another version or is damaged, move it away and start again.",
          e);
    }
  }

  private static String changed(String before, String change) {
    return change.startsWith(",") ? before + change : change;
  }

  /** The value of {@code bootstrap.servers} for clients. */
  public String bootstrap() {
    return Loopback.HOST + ":" + port;
  }

  /** The id that the folder's cluster keeps for ever. */
  public String clusterId() {
    return clusterId;
  }

  /** The folder that holds the data, absolute. */
  public Path folder() {
    return folder.path();
  }

  /** Stops the broker, lets go of the folder, and deletes it if it was temporary. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      shutdown();
      release(sockets, folder);
    }
  }

  private void startup() {
    try {
      // The broker registers with the controller, so the controller comes first.
      controller.startup();
      broker.startup();
      new CoordinatorTopics(config, controller, broker).make();
      faults.serving();
    } catch (RuntimeException e) {
      shutdown();
      throw e;
    }
  }

  private void shutdown() {
    faults.stopping();
    // The broker hands over through the controller, so the controller goes last.
    broker.shutdown();
    controller.shutdown();
    broker.awaitShutdown();
    controller.awaitShutdown();
  }

  private static void release(LoopbackSockets sockets, DataFolder folder) {
    sockets.close();
    folder.close();
  }

  /** Formats the directory for a new cluster, or leaves one that has an id already as it is. */
  private static String format(Path logDir) {
    String id = KafkaStorage.clusterId(logDir).orElseGet(() -> Uuid.randomUuid().toString());
    KafkaStorage.format(logDir, id, BrokerSettings.NODE_ID, BrokerSettings.CONTROLLER_LISTENER);
    return id;
  }
}
