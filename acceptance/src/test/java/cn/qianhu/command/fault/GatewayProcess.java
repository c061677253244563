package cn.qianhu.command.fault;

import cn.qianhu.client.Cluster;
import cn.qianhu.command.gateway.GatewayChild;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;

/** A gateway in a process of its own, to be killed and started again on the same port. */
final class GatewayProcess implements AutoCloseable {

  private final int port = freePort();
  private final JavaProcess process;

  /**
   * @param folder where what the process says is kept
   */
  GatewayProcess(Cluster cluster, String namespace, Path folder) {
    this.process =
        new JavaProcess(
            "gateway",
            Jvm.small("256m"),
            GatewayChild.class.getName(),
            List.of(cluster.bootstrap(), cluster.registryUrl(), namespace, Integer.toString(port)),
            folder,
            () -> true);
  }

  int port() {
    return port;
  }

  void start() {
    process.start();
  }

  /** Kills it in whatever it is doing (SIGKILL), and returns when it is dead. */
  void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
