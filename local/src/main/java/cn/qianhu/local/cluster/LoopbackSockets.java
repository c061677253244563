package cn.qianhu.local.cluster;

import cn.qianhu.client.ClusterException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The broker's listening sockets, bound on the loopback address before the broker starts.
 *
 * <p>Binding first makes a free port ours for good (nobody can take it between choosing and
 * starting), and lets a taken port be reported as such instead of failing inside the broker.
 */
final class LoopbackSockets implements ServerSocketFactory, AutoCloseable {
  private final Map<Integer, ServerSocketChannel> waiting = new ConcurrentHashMap<>();

  /**
   * Binds a port.
   *
   * @param port the port, or 0 for any free one
   * @param purpose who asks, for the message: "Kafka"
   * @return the port bound
   */
  int bind(int port, String purpose) {
    ServerSocketChannel socket = null;
    try {
      socket = ServerSocketChannel.open();
      socket.configureBlocking(false);
      socket.bind(Loopback.port(port));
      int bound = ((InetSocketAddress) socket.getLocalAddress()).getPort();
      waiting.put(bound, socket);
      return bound;
    } catch (IOException e) {
      closeQuietly(socket);
      throw ClusterException.cannotListen(Loopback.HOST, port, purpose, e);
    }
  }

  /** Hands a bound socket to the broker, which closes it from then on. */
  @Override
  public ServerSocketChannel openServerSocket(
      String listener, InetSocketAddress address, int backlog, int receiveBuffer)
      throws IOException {
    ServerSocketChannel socket = waiting.remove(address.getPort());
    if (socket != null) {
      return socket;
    }
    return ServerSocketFactory.INSTANCE.openServerSocket(listener, address, backlog, receiveBuffer);
  }

  /** Closes what the broker never took. */
  @Override
  public void close() {
    waiting.values().forEach(LoopbackSockets::closeQuietly);
    waiting.clear();
  }

  private static void closeQuietly(ServerSocketChannel socket) {
    if (socket == null) {
      return;
    }
    try {
      socket.close();
    } catch (IOException e) {
      // A listening socket without connections has nothing left to lose.
    }
  }
}
