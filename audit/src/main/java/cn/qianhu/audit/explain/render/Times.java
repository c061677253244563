package cn.qianhu.audit.explain.render;

import cn.qianhu.contract.code.Months;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Instants as local time of the domain, with offset. */
final class Times {

  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(Months.ZONE);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssXXX").withZone(Months.ZONE);

  private Times() {}

  static String exact(Instant instant) {
    return MILLIS.format(instant);
  }

  static String toTheSecond(Instant instant) {
    return SECONDS.format(instant);
  }
}
