package cn.qianhu.trial.siege;

import cn.qianhu.contract.text.Bilingual;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * An enterprise with its own key announces bodies of megabytes on many connections, and sends a
 * byte of each a second: as many requests as the gateway handles at once, and all the room it has
 * for bodies.
 */
final class SlowBodies implements Attacker {

  private static final int CONNECTIONS = 200;
  private static final int ANNOUNCED = 8 << 20;

  private final Target target;
  private final Address address;
  private final List<Socket> open = new ArrayList<>();

  SlowBodies(Target target, Address address) {
    this.target = target;
    this.address = address;
  }

  @Override
  public String name() {
    return "slow-bodies";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "企业用自己的密钥在 " + CONNECTIONS + " 个连接上声明 8 MiB 正文，每秒只发送一个字节",
        "an enterprise announces 8 MiB on each of "
            + CONNECTIONS
            + " connections and sends a byte a second");
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(1);
  }

  @Override
  public void attack(Replies replies) throws IOException {
    open.removeIf(socket -> isOver(socket, replies));
    replies.most("held at most", open.size());
    while (open.size() < CONNECTIONS) {
      Socket socket = address.connect(target.gateway());
      open.add(socket);
      replies.add("opened");
      socket
          .getOutputStream()
          .write(Call.report(target.gateway(), "output", target.key(), "text/csv").head(ANNOUNCED));
    }
  }

  private static boolean isOver(Socket socket, Replies replies) {
    try {
      if (socket.getInputStream().available() == 0) {
        socket.getOutputStream().write('r');
        return false;
      }
      replies.add(Call.status(socket.getInputStream()));
      socket.close();
    } catch (IOException e) {
      replies.add(Call.CLOSED);
    }
    return true;
  }

  @Override
  public void close() {
    open.forEach(SlowHeads::close);
    open.clear();
  }
}
