package cn.qianhu.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * An answer that goes on: events to one client. No thread waits for the client; one that does not
 * keep up is cut off, and resumes where it was.
 */
public final class EventStream {

  private static final int MOST_WAITING = 512;

  private final Response response;
  private final Callback callback;
  private final Queue<String> waiting = new ArrayDeque<>();
  private boolean writing;
  private boolean closed;

  EventStream(Response response, Callback callback) {
    this.response = response;
    this.callback = callback;
  }

  /** Sends when the client has taken what was sent before. */
  public void send(String event) {
    boolean slow;
    synchronized (this) {
      if (closed) {
        return;
      }
      slow = waiting.size() >= MOST_WAITING;
      if (!slow) {
        waiting.add(event);
      }
    }
    if (slow) {
      fail(new TimeoutException("the client does not take its events"));
    } else {
      goOn();
    }
  }

  public synchronized boolean isClosed() {
    return closed;
  }

  private void goOn() {
    String next;
    synchronized (this) {
      if (closed || writing || waiting.isEmpty()) {
        return;
      }
      writing = true;
      next = String.join("", waiting);
      waiting.clear();
    }
    response.write(
        false,
        ByteBuffer.wrap(next.getBytes(StandardCharsets.UTF_8)),
        Callback.from(this::written, this::fail));
  }

  private void written() {
    synchronized (this) {
      writing = false;
    }
    goOn();
  }

  private void fail(Throwable cause) {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
      waiting.clear();
    }
    callback.failed(cause);
  }

  /** Ends the answer in order. */
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    callback.succeeded();
  }
}
