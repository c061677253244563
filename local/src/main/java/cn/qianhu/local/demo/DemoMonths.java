package cn.qianhu.local.demo;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Months and instants as the files write them, at the local offset +08:00. */
final class DemoMonths {

  static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

  private static final DateTimeFormatter INSTANT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private DemoMonths() {}

  /** The months of a demonstration, the first to the last. */
  static List<YearMonth> of(DemoSize size) {
    return Stream.iterate(size.from(), m -> !m.isAfter(DemoProvince.LAST), m -> m.plusMonths(1))
        .toList();
  }

  static int number(YearMonth period) {
    return period.getYear() * 100 + period.getMonthValue();
  }

  /** An office hour of the 1st to the 9th of the following month. */
  static String reportedAfter(YearMonth period, SeededRandom seededRandom) {
    return text(
        period
            .plusMonths(1)
            .atDay(1 + seededRandom.below(9))
            .atTime(8 + seededRandom.below(10), seededRandom.below(60))
            .atOffset(OFFSET));
  }

  static String text(OffsetDateTime instant) {
    return INSTANT.format(instant);
  }
}
