package cn.qianhu.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that writes what it likes, when it likes. */
public final class SocketClient implements AutoCloseable {

  private static final int PATIENCE_MS = 20_000;
  private static final int PACE_MS = 50;
  private static final int MOST_ROUNDS = 200;

  private final Socket socket;

  public SocketClient(int port) throws IOException {
    this(port, InetAddress.getLoopbackAddress());
  }

  /** The same from another address of this machine. */
  SocketClient(int port, InetAddress from) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0);
    socket.setSoTimeout(PATIENCE_MS);
  }

  public SocketClient write(String text) throws IOException {
    return write(text.getBytes(StandardCharsets.UTF_8));
  }

  SocketClient write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** Writes where the server still listens. */
  boolean writes(String text) {
    try {
      write(text);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Writes the same again and again until it is cut off. */
  public void dribble(byte[] bytes) throws IOException {
    socket.setSoTimeout(PACE_MS);
    for (int i = 0; i < MOST_ROUNDS; i++) {
      try {
        write(bytes);
        if (socket.getInputStream().read() < 0) {
          return;
        }
        throw new AssertionError("there is an answer");
      } catch (SocketTimeoutException e) {
        // That was the pace.
      } catch (IOException e) {
        return;
      }
    }
    throw new AssertionError("it may dribble for ever");
  }

  /** The first line of an answer without a body; empty where the server has closed. */
  public String status() throws IOException {
    InputStream in = socket.getInputStream();
    StringBuilder head = new StringBuilder();
    try {
      int c;
      while (head.indexOf("\r\n\r\n") < 0 && (c = in.read()) >= 0) {
        head.append((char) c);
      }
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return "";
    }
    return head.toString().lines().findFirst().orElse("");
  }

  /** Everything until the server closes. */
  public String rest() throws IOException {
    return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
