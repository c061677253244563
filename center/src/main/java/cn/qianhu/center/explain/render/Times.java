package cn.qianhu.center.explain.render;

import cn.qianhu.contract.code.Months;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/** Instants as local time of the domain, with offset. */
final class Times {

  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(Months.ZONE);

  private Times() {}

  static String of(Instant instant) {
    return FORM.format(instant);
  }
}
