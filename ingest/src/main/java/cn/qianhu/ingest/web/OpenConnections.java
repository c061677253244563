package cn.qianhu.ingest.web;

import java.net.InetAddress;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The connections that are open, by the address that they come from. Where there are too many, the
 * one that has waited longest without a whole request is closed in favour of the new one: whoever
 * opens connections and says nothing, or half of it, shuts out himself, not those who ask. Where
 * all are at work, it is the new one that is closed.
 */
final class OpenConnections {

  private static final Comparator<OfAddress> MOST_WAITING =
      Comparator.comparingInt(each -> each.waiting.size());

  private final Doors doors;
  private final Map<InetAddress, OfAddress> byAddress = new HashMap<>();
  private int together;

  OpenConnections(Doors doors) {
    this.doors = doors;
  }

  /** Those of one address. */
  private static final class OfAddress {
    private final Set<ClientEndPoint> all = new HashSet<>();

    /** Those without a whole request, in the order in which they came to be so. */
    private final LinkedHashSet<ClientEndPoint> waiting = new LinkedHashSet<>();
  }

  void add(ClientEndPoint connection) {
    ClientEndPoint leaves;
    synchronized (this) {
      OfAddress same = byAddress.computeIfAbsent(connection.address(), any -> new OfAddress());
      same.all.add(connection);
      same.waiting.add(connection);
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

  /** Which one leaves; null where there is room. The new one waits itself, behind the others. */
  private ClientEndPoint tooMany(InetAddress address, OfAddress same) {
    if (same.all.size() > doors.connectionsOfAddress() && !doors.proxies().contains(address)) {
      return same.waiting.iterator().next();
    }
    return together > doors.connections()
        ? byAddress.values().stream().max(MOST_WAITING).orElseThrow().waiting.iterator().next()
        : null;
  }

  synchronized void begins(ClientEndPoint connection) {
    OfAddress same = byAddress.get(connection.address());
    if (same != null) {
      same.waiting.remove(connection);
    }
  }

  synchronized void ends(ClientEndPoint connection) {
    OfAddress same = byAddress.get(connection.address());
    if (same != null && same.all.contains(connection)) {
      same.waiting.remove(connection);
      same.waiting.add(connection);
    }
  }

  synchronized void remove(ClientEndPoint connection) {
    forget(connection);
  }

  private void forget(ClientEndPoint connection) {
    OfAddress same = byAddress.get(connection.address());
    if (same != null && same.all.remove(connection)) {
      same.waiting.remove(connection);
      together--;
      if (same.all.isEmpty()) {
        byAddress.remove(connection.address());
      }
    }
  }
}
