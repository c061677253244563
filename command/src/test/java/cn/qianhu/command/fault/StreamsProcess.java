package cn.qianhu.command.fault;

import cn.qianhu.client.Cluster;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code qianhu streams} in a process of its own, to be killed and started again. */
final class StreamsProcess implements AutoCloseable {

  private final CommandProcess process;

  /**
   * @param state folder of local state, kept from one start to the next
   * @param log file for what the process says
   */
  StreamsProcess(
      Cluster cluster, String namespace, Path state, Path log, Map<String, String> properties) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
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
          arguments.add("--property");
          arguments.add(name + "=" + value);
        });
    this.process = new CommandProcess("256m", log, arguments);
  }

  void start() {
    process.start();
  }

  /** Kills it in whatever it is doing (SIGKILL), and returns when it is dead. */
  void kill() {
    process.kill();
  }

  /** Fails where the process has ended by itself. */
  void requireAlive() {
    process.requireAlive();
  }

  @Override
  public void close() {
    process.close();
  }
}
