package cn.qianhu.contract.form;

import java.time.Duration;
import java.time.Instant;

/**
 * A record that says when it was reported, by the clock of its sender. Among reports of one
 * revision the latest prevails: one from a clock that is far ahead would win over every correction
 * until then.
 */
public interface SenderClock {

  /** The most by which a sender's clock may be ahead of the time at which the record was sent. */
  Duration AHEAD_AT_MOST = Duration.ofHours(24);

  Instant reportedAt();

  /**
   * Whether the clock is too far ahead.
   *
   * @param sentAt timestamp of the record in the raw log, milliseconds since 1970-01-01T00:00Z
   */
  default boolean isAheadOf(long sentAt) {
    return reportedAt().minus(AHEAD_AT_MOST).isAfter(Instant.ofEpochMilli(sentAt));
  }
}
