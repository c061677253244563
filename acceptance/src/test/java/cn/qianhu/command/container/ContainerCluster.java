package cn.qianhu.command.container;

import cn.qianhu.client.Cluster;
import java.util.Map;
import org.testcontainers.containers.Network;
import org.testcontainers.kafka.KafkaContainer;

/** One Kafka broker in a container; beside it registries that keep their schemas there. */
final class ContainerCluster implements AutoCloseable {

  static final String KAFKA_IMAGE = "apache/kafka:4.4.0";

  /** What each container may take. */
  static final long MEMORY = 900L << 20;

  /** Kafka's address for other containers. */
  private static final String KAFKA_INSIDE = "kafka:19092";

  /** A broker for a minute: compiled lightly, with few partitions of Kafka's own topics. */
  private static final Map<String, String> LIGHT =
      Map.of(
          "KAFKA_OPTS", "-XX:TieredStopAtLevel=1",
          "KAFKA_JVM_PERFORMANCE_OPTS", "-XX:+UseSerialGC",
          "KAFKA_OFFSETS_TOPIC_NUM_PARTITIONS", "3",
          "KAFKA_TRANSACTION_STATE_LOG_NUM_PARTITIONS", "3");

  private final Network network = Network.newNetwork();
  private final KafkaContainer kafka =
      new KafkaContainer(KAFKA_IMAGE)
          .withNetwork(network)
          .withListener(KAFKA_INSIDE)
          .withEnv(LIGHT)
          .withCreateContainerCmdModifier(create -> create.getHostConfig().withMemory(MEMORY));

  private ContainerCluster() {}

  /** Starts Kafka. */
  static ContainerCluster start() {
    ContainerCluster cluster = new ContainerCluster();
    try {
      cluster.kafka.start();
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** A registry beside it, which is to be started and closed. */
  RegistryContainer registry(RegistryImage image) {
    return new RegistryContainer(image, network, KAFKA_INSIDE);
  }

  /** Where Kafka and a registry that has been started are for clients on this machine. */
  Cluster with(RegistryContainer registry) {
    return new Cluster(kafka.getBootstrapServers(), registry.url());
  }

  @Override
  public void close() {
    kafka.stop();
    network.close();
  }
}
