package cn.qianhu.trial.process;

import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import cn.qianhu.local.cluster.BrokerSettings;
import cn.qianhu.local.cluster.KafkaStorage;
import cn.qianhu.local.cluster.Loopback;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** One of several nodes of Kafka, which is broker and controller in a process of its own. */
final class KafkaNode {

  private static final String CLIENTS = "CLIENTS";
  private static final String RELAYED = "RELAYED";
  private static final String CONTROLLER = "CONTROLLER";

  private final int id;
  private final Path folder;
  private final int clients = Ports.free();
  private final int relayed = Ports.free();
  private final int relay = Ports.free();
  private final int controller = Ports.free();

  /**
   * A node that is yet to be started.
   *
   * @param id from 1
   * @param folder for its data
   */
  KafkaNode(int id, Path folder) {
    this.id = id;
    this.folder = folder;
  }

  String bootstrap() {
    return address(clients);
  }

  /** The address that leads through the relay. */
  String relayedBootstrap() {
    return address(relay);
  }

  FaultyProxy openRelay() {
    return FaultyProxy.open(relay, relayed);
  }

  /** Formats the storage where that is not done yet, and says how the node's process is started. */
  JavaProcess process(String clusterId, List<KafkaNode> all, Jvm jvm, Path logs) {
    Path data = folder.resolve("data");
    Path settings = folder.resolve("server.properties");
    try {
      Files.createDirectories(data);
      KafkaStorage.format(data, clusterId, id, CONTROLLER);
      write(settings(data, all), settings);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new JavaProcess(
        "kafka-" + id,
        jvm,
        "kafka.Kafka",
        List.of(settings.toString()),
        logs,
        () -> HttpProbe.listens(clients));
  }

  private Map<String, String> settings(Path data, List<KafkaNode> all) {
    Map<String, String> settings = BrokerSettings.ofAnyNode();
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(id));
    settings.put("log.dirs", data.toString());
    settings.put(
        "listeners",
        listener(CLIENTS, clients)
            + ","
            + listener(RELAYED, relayed)
            + ","
            + listener(CONTROLLER, controller));
    settings.put(
        "advertised.listeners", listener(CLIENTS, clients) + "," + listener(RELAYED, relay));
    settings.put(
        "listener.security.protocol.map",
        CLIENTS + ":PLAINTEXT," + RELAYED + ":PLAINTEXT," + CONTROLLER + ":PLAINTEXT");
    settings.put("inter.broker.listener.name", CLIENTS);
    settings.put("controller.listener.names", CONTROLLER);
    settings.put(
        "controller.quorum.voters",
        all.stream()
            .map(node -> node.id + "@" + address(node.controller))
            .collect(Collectors.joining(",")));
    settings.putAll(replicated(all.size()));
    return settings;
  }

  /** Every record on all nodes, acknowledged by all but one. */
  private static Map<String, String> replicated(int nodes) {
    String copies = Integer.toString(nodes);
    String enough = Integer.toString(Math.max(1, nodes - 1));
    return Map.of(
        "default.replication.factor", copies,
        "min.insync.replicas", enough,
        "offsets.topic.replication.factor", copies,
        "transaction.state.log.replication.factor", copies,
        "transaction.state.log.min.isr", enough,
        "share.coordinator.state.topic.replication.factor", copies,
        "share.coordinator.state.topic.min.isr", enough);
  }

  private static void write(Map<String, String> settings, Path file) throws IOException {
    Properties properties = new Properties();
    properties.putAll(settings);
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      properties.store(writer, null);
    }
  }

  private static String listener(String name, int port) {
    return name + "://" + address(port);
  }

  private static String address(int port) {
    return Loopback.HOST + ":" + port;
  }
}
