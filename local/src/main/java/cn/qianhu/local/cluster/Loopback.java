package cn.qianhu.local.cluster;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** The address that only this machine reaches: everything embedded listens there. */
public final class Loopback {
  /** The address as text. IPv4, so that it needs no brackets before a port. */
  public static final String HOST = "127.0.0.1";

  private static final byte[] BYTES = {127, 0, 0, 1};

  private Loopback() {}

  /** A socket address on the loopback, with port 0 for any free one. */
  public static InetSocketAddress port(int port) {
    try {
      return new InetSocketAddress(InetAddress.getByAddress(HOST, BYTES), port);
    } catch (UnknownHostException e) {
      throw new AssertionError("Four bytes are always an address", e);
    }
  }
}
