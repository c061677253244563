package cn.qianhu.web.access;

import java.time.Clock;

/** Until when a key is taken. */
final class Validity {

  private Validity() {}

  /**
   * Whether a key holds.
   *
   * @param validUntil milliseconds since 1970 from which it is refused; 0 stands for never
   */
  static boolean holds(long validUntil, Clock clock) {
    return !hasEndedBy(validUntil, clock.millis());
  }

  /** Whether what ends then has ended at an instant. */
  static boolean hasEndedBy(long validUntil, long instant) {
    return validUntil != 0 && validUntil <= instant;
  }
}
