package cn.qianhu.streams.state;

import cn.qianhu.domain.release.StateRelease;
import java.io.IOException;

/** What travels between stages, as releases wrote it. */
final class MessagesRelease {

  static final StateRelease STATE = new StateRelease(RollUpMessage.class, MessagesRelease.class);

  private MessagesRelease() {}

  /** Freezes what this release writes: {@code mvn package -DskipTests -Pfreeze}. */
  public static void main(String[] arguments) throws IOException {
    STATE.freeze();
  }
}
