package cn.qianhu.trial.siege;

import cn.qianhu.contract.text.Bilingual;
import java.io.IOException;
import java.time.Duration;

/** An attacker with unlimited time, in one thread. */
interface Attacker extends AutoCloseable {

  /** Such as {@code month-bomb}. */
  String name();

  /** What he has and what he does with it. */
  Bilingual words();

  /** From the beginning of one attack to that of the next, where it does not take longer. */
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
