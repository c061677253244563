package cn.qianhu.trial.siege;

import cn.qianhu.local.cluster.Loopback;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * An address of this machine that a client calls from, so that each counts as a machine of its own:
 * all of 127.0.0.0/8 is this one.
 *
 * @param number from 1 to 254
 */
record Address(int number) {

  private static final int SOON = (int) Duration.ofSeconds(2).toMillis();

  /** A connection from here to a port of this machine. */
  Socket connect(int port) throws IOException {
    Socket socket = new Socket();
    try {
      socket.bind(new InetSocketAddress(here(), 0));
      socket.connect(Loopback.port(port), SOON);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  private InetAddress here() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 1, (byte) number});
    } catch (UnknownHostException e) {
      throw new UncheckedIOException("Four bytes are always an address", e);
    }
  }
}
