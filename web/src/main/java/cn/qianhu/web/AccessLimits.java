package cn.qianhu.web;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Limits of access: which clients are let in, how many, and how long a request may take; alike at
 * every server.
 *
 * @param connections open at the same time; beyond, the oldest client without a request is closed
 * @param connectionsOfAddress of these from one address, by the same rule
 * @param head from the first byte of a request, or of a handshake of TLS, to the end of the head
 * @param proxies addresses that stand for many clients, and have no limit of their own
 * @param names by which the server may be called
 */
public record AccessLimits(
    int connections,
    int connectionsOfAddress,
    Duration head,
    Set<InetAddress> proxies,
    ServerNames names) {

  public AccessLimits {
    if (connections < 1 || connectionsOfAddress < 1 || head.toMillis() < 1) {
      throw new IllegalArgumentException(
          "Nobody could come in: the connections, those of an address, and the milliseconds for a"
              + " head are at least 1.");
    }
    proxies = Set.copyOf(proxies);
  }

  /** The limits of a server that nobody has tuned. */
  public static AccessLimits standard() {
    return new AccessLimits(2000, 256, Duration.ofSeconds(10), Set.of(), ServerNames.ANY);
  }

  /** The address that a request is counted by; empty where it is that of a proxy. */
  public Optional<InetAddress> client(RequestContext context) {
    SocketAddress from = context.request().getConnectionMetaData().getRemoteSocketAddress();
    return Optional.of(from)
        .map(address -> ((InetSocketAddress) address).getAddress())
        .filter(address -> !proxies.contains(address))
        .map(ClientAddress::of);
  }

  /** These limits with other numbers of connections. */
  public AccessLimits withConnections(int together, int ofAddress) {
    return new AccessLimits(together, ofAddress, head, proxies, names);
  }

  /** These limits with another deadline for heads. */
  public AccessLimits withHead(Duration deadline) {
    return new AccessLimits(connections, connectionsOfAddress, deadline, proxies, names);
  }

  /** These limits for a server behind proxies. */
  public AccessLimits behind(Set<InetAddress> addresses) {
    return new AccessLimits(connections, connectionsOfAddress, head, addresses, names);
  }

  /** These limits for a server that answers under certain names only. */
  public AccessLimits under(ServerNames allowed) {
    return new AccessLimits(connections, connectionsOfAddress, head, proxies, allowed);
  }
}
