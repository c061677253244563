package cn.qianhu.trial.process;

import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.KafkaStorage;
import cn.qianhu.local.cluster.Loopback;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/**
 * Kafka as nodes in processes of their own, a schema registry in another, and a network to the
 * brokers that can be cut. Whatever is in the folder from a run before is there again.
 */
public final class ProcessCluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private final List<KafkaNode> nodes;
  private final List<JavaProcess> brokers;
  private final JavaProcess registry;
  private final int registryPort = Ports.free();
  private final Network network;

  private ProcessCluster(Path folder, int size, Jvm jvm) {
    this.nodes =
        IntStream.rangeClosed(1, size)
            .mapToObj(id -> new KafkaNode(id, folder.resolve("kafka-" + id)))
            .toList();
    String id =
        KafkaStorage.clusterId(folder.resolve("kafka-1").resolve("data"))
            .orElseGet(() -> Uuid.randomUuid().toString());
    this.brokers = nodes.stream().map(node -> node.process(id, nodes, jvm, folder)).toList();
    this.registry =
        new JavaProcess(
            "registry",
            Jvm.small("64m"),
            RegistryProgram.class.getName(),
            List.of(bootstrap(), Integer.toString(registryPort)),
            folder,
            () -> HttpProbe.ok(registryPort, "/subjects"));
    this.network =
        new Network(
            nodes.stream().map(KafkaNode::openRelay).toList(),
            addresses(KafkaNode::relayedBootstrap));
  }

  /**
   * Starts a cluster and returns when it serves.
   *
   * @param folder for data and logs
   * @param size number of nodes: every record is on all of them, and acknowledged by all but one
   * @param jvm of each node
   */
  public static ProcessCluster start(Path folder, int size, Jvm jvm) {
    ProcessCluster cluster = new ProcessCluster(folder.toAbsolutePath(), size, jvm);
    try {
      cluster.brokers.forEach(JavaProcess::start);
      cluster.awaitWhole();
      cluster.registry.start();
      cluster.registry.awaitReady(PATIENCE);
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** The addresses of the cluster, on the way that is never cut. */
  public Cluster cluster() {
    return new Cluster(bootstrap(), "http://" + Loopback.HOST + ":" + registryPort);
  }

  /** The brokers' processes, in the order of their ids, which begin with 1. */
  public List<JavaProcess> brokers() {
    return brokers;
  }

  public JavaProcess registry() {
    return registry;
  }

  /** The way to the brokers that can be cut. */
  public Network network() {
    return network;
  }

  /** Starts what has ended, and mends the network: as it was before anybody did anything to it. */
  public void mend() {
    network.restore();
    for (JavaProcess process : processes()) {
      if (!process.isAlive()) {
        process.start();
      }
    }
    awaitWhole();
    registry.awaitReady(PATIENCE);
  }

  private List<JavaProcess> processes() {
    List<JavaProcess> all = new ArrayList<>(brokers);
    all.add(registry);
    return all;
  }

  /** Waits until all brokers are there, and each has all that it is to have. */
  public void awaitWhole() {
    brokers.forEach(broker -> broker.awaitReady(PATIENCE));
    try (Admin admin = new Clients(cluster(), Map.of()).admin()) {
      Until.holds(
          "every broker has all its partitions",
          PATIENCE,
          () -> isWhole(admin),
          () -> brokers.forEach(JavaProcess::requireAlive));
    }
  }

  private boolean isWhole(Admin admin) {
    try {
      return Answer.of(admin.describeCluster().nodes()).size() == nodes.size()
          && Answer.of(
                  admin
                      .describeTopics(
                          Answer.of(
                              admin.listTopics(new ListTopicsOptions().listInternal(true)).names()))
                      .allTopicNames())
              .values()
              .stream()
              .flatMap(topic -> topic.partitions().stream())
              .allMatch(partition -> partition.isr().size() == partition.replicas().size());
    } catch (KafkaException e) {
      return false;
    }
  }

  private String bootstrap() {
    return addresses(KafkaNode::bootstrap);
  }

  private String addresses(Function<KafkaNode, String> address) {
    return nodes.stream().map(address).collect(Collectors.joining(","));
  }

  /** Kills everything. */
  @Override
  public void close() {
    processes().forEach(JavaProcess::close);
    network.close();
  }
}
