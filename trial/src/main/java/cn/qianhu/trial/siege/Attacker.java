package cn.qianhu.trial.siege;

import cn.qianhu.contract.text.Bilingual;
import java.io.IOException;
import java.time.Duration;

/** An attacker with unlimited time, in one thread. */
interface Attacker extends AutoCloseable {

  /** The name, such as {@code month-bomb}. */
  String name();

  /** The means of the attacker and their use, in words. */
  Bilingual words();

  /**
   * The time from the beginning of one attack to that of the next, where the attack does not take
   * longer.
   */
  Duration pause();

  /**
   * Attacks once, within seconds.
   *
   * @param replies where what he got is noted
   * @throws IOException where nobody answers him any more
   */
  void attack(Replies replies) throws IOException;

  /** Lets go of what he holds. */
  @Override
  default void close() {}
}
