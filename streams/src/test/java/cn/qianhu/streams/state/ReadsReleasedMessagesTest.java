package cn.qianhu.streams.state;

import cn.qianhu.domain.release.ReleasedState;
import cn.qianhu.domain.release.StateRelease;
import java.io.IOException;

/** What travels between stages. */
class ReadsReleasedMessagesTest extends ReleasedState {

  private static final StateRelease RELEASE =
      new StateRelease(RollUpMessage.class, ReadsReleasedMessagesTest.class);

  ReadsReleasedMessagesTest() {
    super(RELEASE);
  }

  public static void main(String[] arguments) throws IOException {
    RELEASE.freeze();
  }
}
