package cn.qianhu.center.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.center.cluster.Cluster;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The product's compose file, as a project of its own on free ports. */
final class Compose {

  private static final Path FILE = Path.of("../docker-compose.yml");
  private static final long PATIENCE_MINUTES = 8;
  private static final List<String> BROKER_PORTS =
      List.of("QIANHU_KAFKA_1_PORT", "QIANHU_KAFKA_2_PORT", "QIANHU_KAFKA_3_PORT");
  private static final String REGISTRY_PORT = "QIANHU_REGISTRY_PORT";

  private final String project = "qianhu-test-" + ProcessHandle.current().pid();
  private final String image = "qianhu:test-" + ProcessHandle.current().pid();
  private final Path output;
  private final Path errors;
  private final Map<String, String> environment = new HashMap<>();

  /**
   * @param partitions of each topic
   * @param folder where the commands write what they say
   */
  Compose(int partitions, Path folder) {
    output = folder.resolve("compose.out");
    errors = folder.resolve("compose.err");
    environment.put("QIANHU_IMAGE", image);
    environment.put("QIANHU_PARTITIONS", Integer.toString(partitions));
    List<String> ports = new ArrayList<>(BROKER_PORTS);
    ports.add(REGISTRY_PORT);
    List<Integer> free = freePorts(ports.size());
    for (int i = 0; i < ports.size(); i++) {
      environment.put(ports.get(i), free.get(i).toString());
    }
  }

  /** Skips the test where the command is not installed. */
  static void require(Path folder) {
    try {
      Process version =
          new ProcessBuilder("docker", "compose", "version")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("version").toFile())
              .start();
      if (version.waitFor() == 0) {
        return;
      }
    } catch (IOException e) {
      // No such command at all: the same to us as one without compose.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Engine.skip("the command `docker compose` is not installed on this machine");
  }

  /** The file with its anchors and variables worked out. */
  JsonNode config() {
    compose("config", "--format", "json");
    try {
      return new ObjectMapper().readTree(output.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds the image, starts everything and waits until all of it is healthy. */
  void up() {
    compose("up", "--build", "--detach", "--wait");
  }

  /** Where Kafka and the registry are for clients on this machine. */
  Cluster cluster() {
    String bootstrap =
        BROKER_PORTS.stream()
            .map(port -> "127.0.0.1:" + environment.get(port))
            .collect(Collectors.joining(","));
    String registry = "http://127.0.0.1:" + environment.get(REGISTRY_PORT) + "/apis/ccompat/v7";
    return new Cluster(bootstrap, registry);
  }

  /** Takes everything down, and away: containers, volumes, network, image. */
  void down() {
    compose("down", "--volumes", "--remove-orphans");
    int unused = run(List.of("docker", "image", "rm", "--force", image));
  }

  /** What the containers have said last, for whoever reads why a test failed. */
  String logs() {
    int unused = run(command("ps", "--all"));
    String states = said();
    unused = run(command("logs", "--no-color", "--tail", "30"));
    return states + said();
  }

  private void compose(String... arguments) {
    List<String> command = command(arguments);
    int exit = run(command);
    assertThat(exit).as(() -> String.join(" ", command) + "\n" + said()).isZero();
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of("docker", "compose"));
    command.addAll(List.of("--project-name", project, "--file", FILE.toString()));
    command.addAll(List.of(arguments));
    return command;
  }

  private int run(List<String> command) {
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .redirectOutput(output.toFile())
              .redirectError(errors.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
        process.destroyForcibly();
        throw new AssertionError(command + " has not ended in " + PATIENCE_MINUTES + " minutes");
      }
      return process.exitValue();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String said() {
    try {
      return Files.readString(output) + Files.readString(errors);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Held at the same time, so that they differ. */
  private static List<Integer> freePorts(int count) {
    List<ServerSocket> sockets = new ArrayList<>();
    try {
      for (int i = 0; i < count; i++) {
        sockets.add(new ServerSocket(0));
      }
      List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
      for (ServerSocket socket : sockets) {
        socket.close();
      }
      return ports;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
