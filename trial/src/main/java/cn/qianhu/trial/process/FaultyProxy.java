package cn.qianhu.trial.process;

import cn.qianhu.local.cluster.Loopback;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port that leads to another: a piece of network that can fail.
 *
 * <p>Silenced, it keeps all connections and lets nothing through, as a network does that swallows
 * packets; what was on the way arrives when it is restored. Severed, it drops all connections and
 * refuses others.
 */
final class FaultyProxy implements AutoCloseable {

  private static final int CHUNK = 64 * 1024;

  private final int port;
  private final int target;
  private final Gate gate = new Gate();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private ServerSocket server;
  private Thread acceptor;

  private FaultyProxy(int port, int target) {
    this.port = port;
    this.target = target;
  }

  /** Opens a relay between two ports of this machine. */
  static FaultyProxy open(int port, int target) {
    FaultyProxy proxy = new FaultyProxy(port, target);
    proxy.listen();
    return proxy;
  }

  /** Drops everything silently from now on. */
  synchronized void silence() {
    gate.close();
  }

  /**
   * Drops all connections and refuses others. A port goes on listening until the thread that
   * accepts has noticed that it is closed: that is awaited, or one more connection would still be
   * accepted.
   */
  synchronized void sever() {
    close(server);
    end(acceptor);
    open.forEach(FaultyProxy::close);
    gate.open();
  }

  /** Lets everything through again. */
  synchronized void restore() {
    if (server.isClosed()) {
      listen();
    }
    gate.open();
  }

  @Override
  public synchronized void close() {
    sever();
  }

  private void listen() {
    try {
      server = new ServerSocket();
      server.setReuseAddress(true);
      server.bind(Loopback.port(port));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    ServerSocket listening = server;
    acceptor = daemon("relay-" + port, () -> acceptFrom(listening));
  }

  private void acceptFrom(ServerSocket listening) {
    while (!listening.isClosed()) {
      try {
        connect(listening.accept());
      } catch (IOException e) {
        // Closed by those who sever it, or a caller that has gone before it was heard.
      }
    }
  }

  private void connect(Socket caller) {
    Socket called = new Socket();
    open.add(caller);
    open.add(called);
    try {
      called.connect(Loopback.port(target));
      caller.setTcpNoDelay(true);
      called.setTcpNoDelay(true);
    } catch (IOException e) {
      end(caller, called);
      return;
    }
    daemon("relay-" + port + "-out", () -> pump(caller, called));
    daemon("relay-" + port + "-in", () -> pump(called, caller));
  }

  private void pump(Socket from, Socket to) {
    byte[] chunk = new byte[CHUNK];
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        gate.pass();
        out.write(chunk, 0, read);
      }
      gate.pass();
    } catch (IOException e) {
      // One of the two is gone; so the other is let go.
    } finally {
      end(from, to);
    }
  }

  private void end(Socket one, Socket other) {
    close(one);
    close(other);
    open.remove(one);
    open.remove(other);
  }

  private static void close(Closeable socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // What is wanted is that it carries nothing any more, and so it is.
    }
  }

  private static void end(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    thread.start();
    return thread;
  }
}
