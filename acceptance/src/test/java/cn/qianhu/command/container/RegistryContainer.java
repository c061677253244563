package cn.qianhu.command.container;

import java.time.Duration;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.wait.strategy.Wait;

/** A schema registry in a container. */
final class RegistryContainer extends GenericContainer<RegistryContainer> {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final RegistryImage image;

  /**
   * @param network where Kafka is, too
   * @param bootstrap Kafka's address in it
   */
  RegistryContainer(RegistryImage image, Network network, String bootstrap) {
    super(image.image());
    this.image = image;
    withNetwork(network);
    withNetworkAliases("registry");
    withExposedPorts(image.port());
    withEnv(image.environment(bootstrap));
    withCreateContainerCmdModifier(
        create -> create.getHostConfig().withMemory(ContainerCluster.MEMORY));
    waitingFor(
        Wait.forHttp(image.path() + "/subjects")
            .forPort(image.port())
            .withStartupTimeout(PATIENCE));
  }

  /** Where Confluent's API is for clients on this machine. */
  String url() {
    return "http://" + getHost() + ":" + getMappedPort(image.port()) + image.path();
  }
}
