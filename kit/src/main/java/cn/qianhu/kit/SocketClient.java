package cn.qianhu.kit;

import java.io.IOException;
import java.io.PushbackInputStream;
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
  private final PushbackInputStream answers;

  /** Connects to a port of this machine. */
  public SocketClient(int port) throws IOException {
    this(port, InetAddress.getLoopbackAddress());
  }

  /** The same from another address of this machine. */
  public SocketClient(int port, InetAddress from) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port, from, 0);
    socket.setSoTimeout(PATIENCE_MS);
    answers = new PushbackInputStream(socket.getInputStream());
  }

  public SocketClient write(String text) throws IOException {
    return write(text.getBytes(StandardCharsets.UTF_8));
  }

  private SocketClient write(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    return this;
  }

  /** Writes where the server still listens. */
  public boolean writes(String text) {
    return writes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes nothing more, as a client that has ended in the middle of it. */
  public SocketClient falter() throws IOException {
    socket.shutdownOutput();
    return this;
  }

  /**
   * Writes the same again and again until it is answered or cut off. A client that dribbles takes
   * its time: each time it waits for an answer a little.
   *
   * @return how often it waited in vain: none where it was cut off at once
   */
  public int dribble(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    socket.setSoTimeout(PACE_MS);
    try {
      for (int round = 0; round < MOST_ROUNDS; round++) {
        if (!writes(bytes) || isAnswered()) {
          return round;
        }
      }
    } finally {
      socket.setSoTimeout(PATIENCE_MS);
    }
    throw new AssertionError("it may dribble for ever");
  }

  private boolean writes(byte[] bytes) {
    try {
      write(bytes);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether there is an answer to read, or the server has closed. */
  private boolean isAnswered() {
    try {
      int first = answers.read();
      if (first >= 0) {
        answers.unread(first);
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** The first line of an answer without a body; empty where the server has closed. */
  public String status() throws IOException {
    StringBuilder head = new StringBuilder();
    try {
      int c;
      while (head.indexOf("\r\n\r\n") < 0 && (c = answers.read()) >= 0) {
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
    return new String(answers.readAllBytes(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
