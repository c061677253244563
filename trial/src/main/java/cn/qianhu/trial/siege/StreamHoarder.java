package cn.qianhu.trial.siege;

import cn.qianhu.contract.text.Bilingual;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Somebody without a key asks the desk for more streams of events than it gives, and keeps them.
 */
final class StreamHoarder implements Attacker {

  private static final int STREAMS = 600;

  private final Target target;
  private final Address address;
  private final List<Socket> open = new ArrayList<>();

  StreamHoarder(Target target, Address address) {
    this.target = target;
    this.address = address;
  }

  @Override
  public String name() {
    return "stream-hoarder";
  }

  @Override
  public Bilingual words() {
    return Bilingual.of(
        "无密钥者打开 " + STREAMS + " 个事件流",
        "somebody without a key opens " + STREAMS + " streams of events");
  }

  @Override
  public Duration pause() {
    return Duration.ofSeconds(5);
  }

  @Override
  public void attack(Replies replies) throws IOException {
    for (int i = open.size(); i < STREAMS; i++) {
      Socket socket = address.connect(target.desk());
      open.add(socket);
      socket.getOutputStream().write(Call.of(target.desk(), "GET /api/v1/events").head(0));
      socket.setSoTimeout((int) Duration.ofSeconds(2).toMillis());
      String status = Call.status(socket.getInputStream());
      replies.add(status);
      if (!status.equals("200")) {
        open.remove(socket);
        socket.close();
        return;
      }
      replies.most("held at most", open.size());
    }
  }

  @Override
  public void close() {
    open.forEach(SlowHeads::close);
    open.clear();
  }
}
