package cn.qianhu.center.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.center.cluster.Cluster;
import cn.qianhu.center.command.Qianhu;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code qianhu streams} in a process of its own, to be killed and started again. */
final class StreamsProcess implements AutoCloseable {

  private final List<String> command;
  private final Path log;
  private final Thread atExit = new Thread(this::kill, "kill-streams");
  private Process process;

  /**
   * @param state folder of local state, kept from one start to the next
   * @param log file for what the process says
   */
  StreamsProcess(
      Cluster cluster, String namespace, Path state, Path log, Map<String, String> properties) {
    this.log = log;
    this.command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Qianhu.class.getName(),
                "streams",
                "--bootstrap",
                cluster.bootstrap(),
                "--registry",
                cluster.registryUrl(),
                "--namespace",
                namespace,
                "--threads",
                "1",
                "--state",
                state.toString()));
    properties.forEach(
        (name, value) -> {
          command.add("--property");
          command.add(name + "=" + value);
        });
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  void start() {
    try {
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(Redirect.appendTo(log.toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kills it in whatever it is doing (SIGKILL), and returns when it is dead. */
  void kill() {
    if (process != null) {
      process.destroyForcibly().onExit().join();
    }
  }

  /** Fails where the process has ended by itself. */
  void requireAlive() {
    assertThat(process.isAlive()).as(() -> "the streams run; they said: " + said()).isTrue();
  }

  private String said() {
    try {
      return Files.readString(log, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "(" + e + ")";
    }
  }

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }
}
