package cn.qianhu.command.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** A client that begins a request and goes on with it bit by bit. */
public final class Dribble {

  private static final int PACE_MS = 50;
  private static final int MOST_ROUNDS = 200;

  private Dribble() {}

  /**
   * What the server on a port of this machine says to that.
   *
   * @param bit written again and again until there is an answer
   * @return the beginning of the answer; empty where the server has closed without one
   */
  public static String on(int port, String beginning, String bit) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PACE_MS);
      write(socket, beginning);
      for (int i = 0; i < MOST_ROUNDS; i++) {
        byte[] answer = new byte[1 << 10];
        try {
          int length = socket.getInputStream().read(answer);
          return new String(answer, 0, Math.max(0, length), StandardCharsets.UTF_8);
        } catch (SocketTimeoutException e) {
          write(socket, bit);
        }
      }
      throw new AssertionError("it may dribble for ever");
    } catch (SocketTimeoutException e) {
      throw e;
    } catch (IOException e) {
      return "";
    }
  }

  private static void write(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
  }
}
