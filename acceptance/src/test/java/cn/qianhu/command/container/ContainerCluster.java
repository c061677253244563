package cn.qianhu.command.container;

import cn.qianhu.client.Cluster;
import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.kafka.KafkaContainer;

/** One Kafka broker and a schema registry that keeps its schemas there, each in a container. */
final class ContainerCluster implements AutoCloseable {

  static final String KAFKA_IMAGE = "apache/kafka:4.4.0";

  /** Kafka's address for other containers. */
  private static final String KAFKA_INSIDE = "kafka:19092";

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final long MEMORY = 900L << 20;

  private final RegistryImage image;
  private final Network network = Network.newNetwork();
  private final KafkaContainer kafka;
  private final GenericContainer<?> registry;

  private ContainerCluster(RegistryImage image) {
    this.image = image;
    this.kafka =
        new KafkaContainer(KAFKA_IMAGE)
            .withNetwork(network)
            .withListener(KAFKA_INSIDE)
            .withCreateContainerCmdModifier(create -> create.getHostConfig().withMemory(MEMORY));
    this.registry =
        new GenericContainer<>(image.image())
            .withNetwork(network)
            .withNetworkAliases("registry")
            .withExposedPorts(image.port())
            .withEnv(image.environment(KAFKA_INSIDE))
            .withCreateContainerCmdModifier(create -> create.getHostConfig().withMemory(MEMORY))
            .waitingFor(
                Wait.forHttp(image.path() + "/subjects")
                    .forPort(image.port())
                    .withStartupTimeout(PATIENCE));
  }

  /** Starts Kafka, then the registry. */
  static ContainerCluster start(RegistryImage image) {
    ContainerCluster cluster = new ContainerCluster(image);
    try {
      cluster.kafka.start();
      cluster.registry.start();
      return cluster;
    } catch (RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** Where both are for clients on this machine. */
  Cluster cluster() {
    String registryUrl =
        "http://" + registry.getHost() + ":" + registry.getMappedPort(image.port()) + image.path();
    return new Cluster(kafka.getBootstrapServers(), registryUrl);
  }

  @Override
  public void close() {
    registry.stop();
    kafka.stop();
    network.close();
  }
}
