package cn.qianhu.domain.release;

import cn.qianhu.domain.store.Codec;
import java.io.IOException;

/** The state of the rules as releases wrote it. */
final class RulesRelease {

  static final StateRelease STATE = new StateRelease(Codec.class, RulesRelease.class);

  private RulesRelease() {}

  /** Freezes what this release writes: {@code mvn package -DskipTests -Pfreeze}. */
  public static void main(String[] arguments) throws IOException {
    STATE.freeze();
  }
}
