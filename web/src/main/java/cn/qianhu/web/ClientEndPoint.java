package cn.qianhu.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.io.CyclicTimeout;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.ManagedSelector;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A client's connection, that is closed where a head does not come in time. The silence after which
 * the server closes a connection starts again with each byte: without this, a byte now and then
 * holds a connection for ever.
 */
final class ClientEndPoint extends SocketChannelEndPoint {

  private enum Stage {
    /** No request has begun, and none is awaited. */
    SILENT,
    /** A head has begun to come, or a handshake of TLS. */
    HEAD,
    /** A head is there, and what it asks for is being answered. */
    REQUEST,
    /** A head did not come in time. */
    LATE
  }

  private final OpenConnections open;
  private final InetAddress address;
  private final InetAddress counted;
  private final long patience;
  private final BooleanSupplier stopping;
  private final AtomicReference<Stage> stage = new AtomicReference<>(Stage.SILENT);
  private final CyclicTimeout deadline;

  /** True from when a request is whole until its answer is over. */
  private volatile boolean answering;

  ClientEndPoint(
      SocketChannel channel,
      ManagedSelector selector,
      SelectionKey key,
      Scheduler scheduler,
      AccessLimits limits,
      OpenConnections open,
      BooleanSupplier stopping)
      throws IOException {
    super(channel, selector, key, scheduler);
    this.open = open;
    this.stopping = stopping;
    this.address = ((InetSocketAddress) channel.getRemoteAddress()).getAddress();
    this.counted = ClientAddress.of(address);
    this.patience = limits.head().toMillis();
    this.deadline =
        new CyclicTimeout(scheduler) {
          @Override
          public void onTimeoutExpired() {
            if (stage.compareAndSet(Stage.HEAD, Stage.LATE)) {
              close();
            }
          }
        };
  }

  /** The connection on which a request came. */
  static ClientEndPoint of(Request request) {
    EndPoint endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    while (endPoint instanceof EndPoint.Wrapper secured) {
      endPoint = secured.unwrap();
    }
    return (ClientEndPoint) endPoint;
  }

  /** The address of the client. */
  InetAddress address() {
    return address;
  }

  /** The address under which the connection is counted, shortened as {@link ClientAddress} says. */
  InetAddress counted() {
    return counted;
  }

  @Override
  public int fill(ByteBuffer buffer) throws IOException {
    int filled = super.fill(buffer);
    if (filled > 0 && stage.compareAndSet(Stage.SILENT, Stage.HEAD)) {
      deadline.schedule(patience, TimeUnit.MILLISECONDS);
    }
    return filled;
  }

  /** A head is whole; from now on a deadline for the rest of the request holds instead. */
  void begins() {
    if (stage.compareAndSet(Stage.HEAD, Stage.REQUEST)
        || stage.compareAndSet(Stage.SILENT, Stage.REQUEST)) {
      deadline.cancel();
    }
  }

  /** A request is whole: from here on it is not the client that is waited for. */
  void hasAsked() {
    answering = true;
    open.begins(this);
  }

  /** All of an answer is on its way: from now on the connection waits for the client again. */
  void hasAnswer() {
    open.ends(this);
  }

  /** An answer is over. */
  void ends() {
    answering = false;
    if (stage.compareAndSet(Stage.REQUEST, Stage.SILENT)) {
      open.ends(this);
    }
  }

  /**
   * Keeps a connection open whose client waits for its answer: a server that stops hurries silent
   * ones, and an answer that is just being written on a busy machine would be lost.
   */
  @Override
  protected void onIdleExpired(TimeoutException silence) {
    if (!answering || !stopping.getAsBoolean()) {
      super.onIdleExpired(silence);
    }
  }

  @Override
  public void onClose(Throwable cause) {
    deadline.destroy();
    super.onClose(cause);
  }
}
