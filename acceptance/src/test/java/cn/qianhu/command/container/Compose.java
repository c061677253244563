package cn.qianhu.command.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.kit.Program;
import cn.qianhu.kit.ProgramResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private static final Duration PATIENCE = Duration.ofMinutes(12);

  private final String project = "qianhu-test-" + ProcessHandle.current().pid();
  private final String image = "qianhu:test-" + ProcessHandle.current().pid();
  private final Path secrets;
  private final int gatewayPort;
  private final int deskPort;
  private final Map<String, String> environment = new HashMap<>();

  /**
   * @param partitions of each topic
   * @param folder where the secrets are
   */
  Compose(int partitions, Path folder) {
    secrets = folder.resolve("secrets");
    List<Integer> free = freePorts(2);
    gatewayPort = free.get(0);
    deskPort = free.get(1);
    environment.put("QIANHU_IMAGE", image);
    // A dozen processes on a small machine, for minutes: compiling well takes longer than it saves.
    environment.put(
        "QIANHU_JVM",
        "-XX:TieredStopAtLevel=1"
            + " -XX:+UnlockDiagnosticVMOptions -XX:-BytecodeVerificationRemote");
    // Two instances move work between them; what threads do within one is tested without
    // containers.
    environment.put("QIANHU_THREADS", "1");
    environment.put("QIANHU_PARTITIONS", Integer.toString(partitions));
    environment.put("QIANHU_SECRETS", secrets.toString());
    environment.put("QIANHU_GATEWAY_PORT", Integer.toString(gatewayPort));
    environment.put("QIANHU_DESK_PORT", Integer.toString(deskPort));
  }

  /** Skips the test where the command is not installed. */
  static void require() {
    try {
      if (Program.of("docker", "compose", "version").run().succeeded()) {
        return;
      }
    } catch (UncheckedIOException e) {
      // No such command at all: the same to us as one without compose.
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
    return json(program(command).succeed());
  }

  /**
   * What a file of variables makes of the product's files, called beside them and by nobody else.
   */
  JsonNode config(Path variables) {
    List<String> command = new ArrayList<>(List.of("docker", "compose", "--env-file"));
    command.addAll(List.of(variables.toAbsolutePath().toString(), "--profile", "by-hand"));
    command.addAll(List.of("config", "--format", "json"));
    return json(Program.of(command).in(FILE.getParent()).within(PATIENCE).succeed());
  }

  /** Makes the certificates and passwords; what is there already stays. */
  void makeSecrets() {
    program(List.of(SECRETS.toString(), secrets.toString())).succeed();
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
    Program up = compose(command.toArray(String[]::new));
    if (!up.run().succeeded()) {
      up.succeed();
    }
  }

  /** Does something to services, such as to kill them. */
  void act(String... arguments) {
    compose(arguments).succeed();
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
    ProgramResult result = compose(byHand(role, arguments)).run();
    assertThat(result.code()).as(() -> result.text()).isNotZero();
    return result.errors();
  }

  private static String[] byHand(String role, String... arguments) {
    List<String> command = new ArrayList<>(List.of("run", "--rm", "--no-deps", "-T", role));
    command.addAll(List.of(arguments));
    return command.toArray(String[]::new);
  }

  /** What a compose command says on standard output. */
  String said(String... arguments) {
    return compose(arguments).succeed();
  }

  /** The containers that run. */
  List<JsonNode> containers() {
    return said("ps", "--format", "json").lines().map(Compose::json).toList();
  }

  /** Takes everything down at once, and away: containers, volumes, networks, image. */
  void down() {
    act("--profile", "by-hand", "down", "--volumes", "--remove-orphans", "--timeout", "0");
    ProgramResult unused = program(List.of("docker", "image", "rm", "--force", image)).run();
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

  private Program compose(String... arguments) {
    List<String> command = new ArrayList<>(List.of("docker", "compose"));
    command.addAll(List.of("--project-name", project, "--file", FILE.toString()));
    command.addAll(List.of("--file", LAID_OVER.toString()));
    command.addAll(List.of(arguments));
    return program(command);
  }

  private Program program(List<String> command) {
    return Program.of(command).with(environment).within(PATIENCE);
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
