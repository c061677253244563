package cn.qianhu.command.container;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;

/**
 * The product's compose file, as a project of its own on free ports, with secrets of its own, and
 * with less waiting laid over it.
 */
final class Compose {

  private static final Path FILE = Path.of("../docker-compose.yml");
  private static final Path LAID_OVER =
      Path.of("src/test/resources/cn/qianhu/command/container/compose-for-tests.yml");
  private static final Path SECRETS = Path.of("../ops/secrets");
  private static final long PATIENCE_MINUTES = 12;

  private final String project = "qianhu-test-" + ProcessHandle.current().pid();
  private final String image = "qianhu:test-" + ProcessHandle.current().pid();
  private final Path output;
  private final Path errors;
  private final Path secrets;
  private final int gatewayPort;
  private final int deskPort;
  private final Map<String, String> environment = new HashMap<>();

  /**
   * @param partitions of each topic
   * @param folder where the commands write what they say, and where the secrets are
   */
  Compose(int partitions, Path folder) {
    output = folder.resolve("compose.out");
    errors = folder.resolve("compose.err");
    secrets = folder.resolve("secrets");
    List<Integer> free = freePorts(2);
    gatewayPort = free.get(0);
    deskPort = free.get(1);
    environment.put("QIANHU_IMAGE", image);
    // A dozen processes on a small machine, for minutes: compiling well takes longer than it saves.
    environment.put("QIANHU_JVM", "-XX:TieredStopAtLevel=1");
    // Two instances move work between them; what threads do within one is tested without
    // containers.
    environment.put("QIANHU_THREADS", "1");
    environment.put("QIANHU_PARTITIONS", Integer.toString(partitions));
    environment.put("QIANHU_SECRETS", secrets.toString());
    environment.put("QIANHU_GATEWAY_PORT", Integer.toString(gatewayPort));
    environment.put("QIANHU_DESK_PORT", Integer.toString(deskPort));
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

  /** From here on the product's image is built on another one. */
  void buildOn(String javaImage) {
    environment.put("QIANHU_JAVA_IMAGE", javaImage);
  }

  int gatewayPort() {
    return gatewayPort;
  }

  int deskPort() {
    return deskPort;
  }

  /** The product's file with its anchors and variables worked out, services by hand included. */
  JsonNode config() {
    List<String> command = new ArrayList<>(List.of("docker", "compose", "--file", FILE.toString()));
    command.addAll(List.of("--profile", "by-hand", "config", "--format", "json"));
    succeed(command);
    return json(read(output));
  }

  /** Makes the certificates and passwords; what is there already stays. */
  void makeSecrets() {
    succeed(List.of(SECRETS.toString(), secrets.toString()));
  }

  /** The secret files, each by its name. */
  Map<String, String> secrets() {
    Map<String, String> contents = new HashMap<>();
    try (Stream<Path> files = Files.list(secrets)) {
      for (Path file : files.filter(path -> !path.toString().endsWith(".p12")).toList()) {
        contents.put(file.getFileName().toString(), Files.readString(file));
      }
      return contents;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Builds the image, starts services with all that they need, and waits until they are healthy:
   * five processes that begin at once, the command of a test among them, would wait too long for
   * Kafka. One that has given up waiting is started again by its policy, and called unhealthy in
   * between: so they are waited for once more.
   */
  void up(List<String> services) {
    List<String> command = new ArrayList<>(List.of("up", "--build", "--detach", "--wait"));
    command.addAll(services);
    List<String> up = command(command.toArray(String[]::new));
    if (run(up) != 0) {
      succeed(up);
    }
  }

  /** Does something to services, such as to kill them. */
  void act(String... arguments) {
    succeed(command(arguments));
  }

  /** Puts files into the folder of reports. */
  void putIntoFolder(List<Path> files) {
    List<String> command = new ArrayList<>(List.of("run", "--rm", "--no-deps", "-T"));
    for (Path file : files) {
      command.add("--volume");
      command.add(file.toAbsolutePath().normalize() + ":/in/" + file.getFileName() + ":ro");
    }
    command.addAll(List.of("--entrypoint", "cp", "folder", "--recursive", "/in/.", "/reports"));
    act(command.toArray(String[]::new));
  }

  /** Runs a command of the product as a role; answers what it said on standard output. */
  String qianhu(String role, String... arguments) {
    return said(byHand(role, arguments));
  }

  /** The same where it is expected to fail: what it said on standard error. */
  String refused(String role, String... arguments) {
    List<String> command = command(byHand(role, arguments));
    assertThat(run(command)).as(String.join(" ", command)).isNotZero();
    return read(errors);
  }

  private static String[] byHand(String role, String... arguments) {
    List<String> command = new ArrayList<>(List.of("run", "--rm", "--no-deps", "-T", role));
    command.addAll(List.of(arguments));
    return command.toArray(String[]::new);
  }

  /** What a compose command says on standard output. */
  String said(String... arguments) {
    succeed(command(arguments));
    return read(output);
  }

  /** The containers that run. */
  List<JsonNode> containers() {
    return said("ps", "--format", "json").lines().map(Compose::json).toList();
  }

  /** Takes everything down at once, and away: containers, volumes, networks, image. */
  void down() {
    act("--profile", "by-hand", "down", "--volumes", "--remove-orphans", "--timeout", "0");
    int unused = run(List.of("docker", "image", "rm", "--force", image));
  }

  /** What the containers have said last, for whoever reads why a test failed. */
  String lastWords() {
    return said("ps", "--all") + said("logs", "--no-color", "--tail", "30");
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void succeed(List<String> command) {
    int exit = run(command);
    assertThat(exit)
        .as(() -> String.join(" ", command) + "\n" + read(output) + read(errors))
        .isZero();
  }

  private List<String> command(String... arguments) {
    List<String> command = new ArrayList<>(List.of("docker", "compose"));
    command.addAll(List.of("--project-name", project, "--file", FILE.toString()));
    command.addAll(List.of("--file", LAID_OVER.toString()));
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
      process.getOutputStream().close();
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

  private static String read(Path file) {
    try {
      return Files.readString(file);
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
