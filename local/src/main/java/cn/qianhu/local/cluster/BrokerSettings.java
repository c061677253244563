package cn.qianhu.local.cluster;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The embedded broker's Kafka properties: one node that is broker and controller, small in memory
 * and quick to start, keeping data for ever.
 */
public final class BrokerSettings {
  /** The one node's id; the folder is formatted for it. */
  static final int NODE_ID = 1;

  static final String CLIENT_LISTENER = "CLIENTS";
  static final String CONTROLLER_LISTENER = "CONTROLLER";

  /** Ten years: longer than any machine is left switched off. */
  private static final long OFFSETS_RETENTION_MINUTES = 10L * 366 * 24 * 60;

  private BrokerSettings() {}

  static Map<String, String> of(Path logDir, int clientPort, int controllerPort) {
    Map<String, String> settings = new LinkedHashMap<>();
    node(settings, logDir, clientPort, controllerPort);
    oneReplica(settings);
    settings.putAll(ofAnyNode());
    return settings;
  }

  /** Settings of a node, whatever the others are: small, quick, and keeping its data for ever. */
  public static Map<String, String> ofAnyNode() {
    Map<String, String> settings = new LinkedHashMap<>();
    small(settings);
    keeping(settings);
    return settings;
  }

  private static void node(Map<String, String> settings, Path logDir, int client, int controller) {
    String clients = CLIENT_LISTENER + "://" + Loopback.HOST + ":" + client;
    String controllers = CONTROLLER_LISTENER + "://" + Loopback.HOST + ":" + controller;
    settings.put("process.roles", "broker,controller");
    settings.put("node.id", Integer.toString(NODE_ID));
    settings.put("log.dirs", logDir.toString());
    settings.put("listeners", clients + "," + controllers);
    settings.put("advertised.listeners", clients);
    settings.put(
        "listener.security.protocol.map",
        CLIENT_LISTENER + ":PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
    settings.put("inter.broker.listener.name", CLIENT_LISTENER);
    settings.put("controller.listener.names", CONTROLLER_LISTENER);
    settings.put("controller.quorum.voters", NODE_ID + "@" + Loopback.HOST + ":" + controller);
  }

  private static void oneReplica(Map<String, String> settings) {
    settings.put("default.replication.factor", "1");
    settings.put("min.insync.replicas", "1");
    settings.put("offsets.topic.replication.factor", "1");
    settings.put("transaction.state.log.replication.factor", "1");
    settings.put("transaction.state.log.min.isr", "1");
    settings.put("share.coordinator.state.topic.replication.factor", "1");
    settings.put("share.coordinator.state.topic.min.isr", "1");
  }

  private static void small(Map<String, String> settings) {
    settings.put("offsets.topic.num.partitions", "4");
    settings.put("transaction.state.log.num.partitions", "4");
    settings.put("share.coordinator.state.topic.num.partitions", "1");
    settings.put("num.network.threads", "2");
    settings.put("num.io.threads", "4");
    settings.put("background.threads", "4");
    settings.put("log.cleaner.threads", "1");
    // Taken from the heap at once; 16 MiB still compact some 600 000 keys in one pass.
    settings.put("log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024));
    // Two index files of this length are mapped for each log that is written to. At 10 MiB, Kafka's
    // default, a system that reads far ahead fills 20 MB of memory with zeros for each first
    // record.
    settings.put("log.index.size.max.bytes", Integer.toString(512 * 1024));
    settings.put("group.initial.rebalance.delay.ms", "0");
    // A start waits for a heartbeat, and after a crash for the end of the session before.
    settings.put("broker.heartbeat.interval.ms", "500");
    settings.put("broker.session.timeout.ms", "5000");
  }

  private static void keeping(Map<String, String> settings) {
    settings.put("auto.create.topics.enable", "false");
    // Records carry business times, so an age limit would delete history as soon as it is loaded.
    // A topic that wants a limit sets its own.
    settings.put("log.retention.ms", "-1");
    settings.put("log.retention.bytes", "-1");
    // A desk switched off for weeks must find its positions again.
    settings.put("offsets.retention.minutes", Long.toString(OFFSETS_RETENTION_MINUTES));
  }
}
