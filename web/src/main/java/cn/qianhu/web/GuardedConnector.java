package cn.qianhu.web;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A connector that accepts only the connections that the {@link AccessLimits} allow. */
final class GuardedConnector extends ServerConnector {

  private static final int ACCEPTORS = 1;
  private static final int SELECTORS = 2;

  private final AccessLimits limits;
  private final OpenConnections open;

  GuardedConnector(Server server, AccessLimits limits, ConnectionFactory... protocols) {
    super(server, ACCEPTORS, SELECTORS, protocols);
    this.limits = limits;
    this.open = new OpenConnections(limits);
  }

  @Override
  protected SocketChannelEndPoint newEndPoint(
      SocketChannel channel, ManagedSelector selector, SelectionKey key) throws IOException {
    ClientEndPoint client =
        new ClientEndPoint(channel, selector, key, getScheduler(), limits, open, this::isShutdown);
    client.setIdleTimeout(getIdleTimeout());
    return client;
  }

  @Override
  protected void onEndPointOpened(EndPoint client) {
    super.onEndPointOpened(client);
    open.add((ClientEndPoint) client);
    if (isShutdown()) {
      // Jetty hastens those only that were there when it began to stop: this one would be waited
      // for.
      client.setIdleTimeout(getShutdownIdleTimeout());
    }
  }

  @Override
  protected void onEndPointClosed(EndPoint client) {
    open.remove((ClientEndPoint) client);
    super.onEndPointClosed(client);
  }
}
