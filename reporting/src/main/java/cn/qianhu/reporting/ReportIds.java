package cn.qianhu.reporting;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/**
 * Ids of reports whose sender has none of its own: UUIDs of version 7 (RFC 9562), 48 bits of
 * milliseconds followed by random ones, so that they sort by the time at which they were made.
 */
final class ReportIds {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final long VERSION = 0x7000;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private ReportIds() {}

  static String next(Clock clock) {
    long high = clock.millis() << 16 | VERSION | (RANDOM.nextLong() & 0x0FFF);
    long low = VARIANT | (RANDOM.nextLong() >>> 2);
    return new UUID(high, low).toString();
  }
}
