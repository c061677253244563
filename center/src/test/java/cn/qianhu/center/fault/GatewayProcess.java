package cn.qianhu.center.fault;

import cn.qianhu.center.cluster.Cluster;
import cn.qianhu.center.gateway.GatewayChild;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/** A gateway in a process of its own, to be killed and started again on the same port. */
final class GatewayProcess implements AutoCloseable {

  private final List<String> command;
  private final Path log;
  private final int port = freePort();
  private final Thread atExit = new Thread(this::kill, "kill-gateway");
  private Process process;

  /**
   * @param log file for what the process says
   */
  GatewayProcess(Cluster cluster, String namespace, Path log) {
    this.log = log;
    this.command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-cp",
            System.getProperty("java.class.path"),
            GatewayChild.class.getName(),
            cluster.bootstrap(),
            cluster.registryUrl(),
            namespace,
            Integer.toString(port));
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  int port() {
    return port;
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

  @Override
  public void close() {
    kill();
    Runtime.getRuntime().removeShutdownHook(atExit);
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
