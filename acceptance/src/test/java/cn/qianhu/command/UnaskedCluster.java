package cn.qianhu.command;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.client.Cluster;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;

/** A place where a cluster might be, which says nothing: a command that asks it waits in vain. */
final class UnaskedCluster implements AutoCloseable {

  private final ServerSocket socket;

  UnaskedCluster() throws IOException {
    socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    socket.setSoTimeout(1);
  }

  Cluster cluster() {
    String place = "127.0.0.1:" + socket.getLocalPort();
    return new Cluster(place, "http://" + place);
  }

  void assertUnasked() {
    assertThatThrownBy(socket::accept)
        .as("the cluster is asked")
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
