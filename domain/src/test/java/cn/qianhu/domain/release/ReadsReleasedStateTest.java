package cn.qianhu.domain.release;

import cn.qianhu.domain.store.Codec;
import java.io.IOException;

/** State of the rules. */
class ReadsReleasedStateTest extends ReleasedState {

  private static final StateRelease RELEASE =
      new StateRelease(Codec.class, ReadsReleasedStateTest.class);

  ReadsReleasedStateTest() {
    super(RELEASE);
  }

  public static void main(String[] arguments) throws IOException {
    RELEASE.freeze();
  }
}
