package cn.qianhu.web;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The connections that are open, by the address that they come from. Where there are too many, the
 * one whose client has been waited for longest is closed in favour of the new one: a client that
 * opens connections and sends nothing, or half a request, or does not read its answer, shuts out
 * himself, not those who ask. Where all are at work, it is the new one that is closed.
 */
final class OpenConnections {

  /**
   * Orders addresses by waiting connections; of those with equally many, the one whose first has
   * waited longest is greater.
   */
  private static final Comparator<OfAddress> MOST_WAITING =
      Comparator.<OfAddress>comparingInt(each -> each.waiting.size())
          .thenComparing(Comparator.comparingLong(OfAddress::turnOfFirst).reversed());

  private final AccessLimits limits;
  private final Map<InetAddress, OfAddress> byAddress = new HashMap<>();
  private int together;
  private long turn;

  OpenConnections(AccessLimits limits) {
    this.limits = limits;
  }

  /** The connections of one address. */
  private static final class OfAddress {
    private final Set<ClientEndPoint> all = new HashSet<>();

    /**
     * The connections whose clients have to ask, or to take an answer, in the order in which that
     * began.
     */
    private final LinkedHashMap<ClientEndPoint, Long> waiting = new LinkedHashMap<>();

    private ClientEndPoint first() {
      return waiting.keySet().iterator().next();
    }

    private long turnOfFirst() {
      return waiting.isEmpty() ? Long.MAX_VALUE : waiting.get(first());
    }
  }

  void add(ClientEndPoint connection) {
    ClientEndPoint leaves;
    synchronized (this) {
      OfAddress same = byAddress.computeIfAbsent(connection.counted(), any -> new OfAddress());
      same.all.add(connection);
      same.waiting.put(connection, ++turn);
      together++;
      leaves = tooMany(connection.address(), same);
      if (leaves != null) {
        forget(leaves);
      }
    }
    if (leaves != null) {
      leaves.close();
    }
  }

  /**
   * The connection that has to leave; null where there is room. The new one waits itself, behind
   * the others.
   */
  private ClientEndPoint tooMany(InetAddress address, OfAddress same) {
    if (same.all.size() > limits.connectionsOfAddress() && !limits.proxies().contains(address)) {
      return same.first();
    }
    return together > limits.connections()
        ? byAddress.values().stream().max(MOST_WAITING).orElseThrow().first()
        : null;
  }

  synchronized void begins(ClientEndPoint connection) {
    OfAddress same = byAddress.get(connection.counted());
    if (same != null) {
      same.waiting.remove(connection);
    }
  }

  synchronized void ends(ClientEndPoint connection) {
    OfAddress same = byAddress.get(connection.counted());
    if (same != null && same.all.contains(connection)) {
      same.waiting.remove(connection);
      same.waiting.put(connection, ++turn);
    }
  }

  synchronized void remove(ClientEndPoint connection) {
    forget(connection);
  }

  private void forget(ClientEndPoint connection) {
    OfAddress same = byAddress.get(connection.counted());
    if (same != null && same.all.remove(connection)) {
      same.waiting.remove(connection);
      together--;
      if (same.all.isEmpty()) {
        byAddress.remove(connection.counted());
      }
    }
  }
}
