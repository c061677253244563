package cn.qianhu.web.access;

import java.time.Clock;

/** The end of a key's validity. */
final class Validity {

  private Validity() {}

  /**
   * Whether a key is valid now.
   *
   * @param validUntil milliseconds since 1970 from which it is refused; 0 stands for never
   */
  static boolean holds(long validUntil, Clock clock) {
    return !hasEndedBy(validUntil, clock.millis());
  }

  /** Whether a validity has ended by an instant. */
  static boolean hasEndedBy(long validUntil, long instant) {
    return validUntil != 0 && validUntil <= instant;
  }
}
