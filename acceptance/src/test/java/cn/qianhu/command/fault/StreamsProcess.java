package cn.qianhu.command.fault;

import cn.qianhu.client.Cluster;
import cn.qianhu.command.Qianhu;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The command {@code qianhu streams} in a process of its own, to be killed and started again. */
final class StreamsProcess implements AutoCloseable {

  private final JavaProcess process;

  /**
   * @param state folder of local state, kept from one start to the next
   * @param name of the process, and of its log in the folder
   */
  StreamsProcess(
      Cluster cluster,
      String namespace,
      Path state,
      String name,
      Path folder,
      Map<String, String> properties) {
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
        (property, value) -> {
          arguments.add("--property");
          arguments.add(property + "=" + value);
        });
    this.process =
        new JavaProcess(
            name, Jvm.small("256m"), Qianhu.class.getName(), arguments, folder, () -> true);
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
