package cn.qianhu.contract.code;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;

/** Months, the periods of all reports, in the time zone of the domain. */
public final class Months {

  /** Time zone of the domain ("domain, Principles"). */
  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** First month that a report may be about. */
  public static final YearMonth FIRST = YearMonth.of(2000, 1);

  private static final int LENGTH = 7;
  private static final String[] SPELT = spelt(50 * 12);

  private Months() {}

  /** Number of a month: year × 12 + month − 1; months that follow each other differ by one. */
  public static int index(YearMonth month) {
    return month.getYear() * 12 + month.getMonthValue() - 1;
  }

  /** The month of a number given by {@link #index}. */
  public static YearMonth of(int index) {
    return YearMonth.of(Math.floorDiv(index, 12), Math.floorMod(index, 12) + 1);
  }

  /** The month of a number as {@code YYYY-MM}: a part of most keys, and so not spelt each time. */
  public static String text(int index) {
    int known = index - index(FIRST);
    return known >= 0 && known < SPELT.length ? SPELT[known] : of(index).toString();
  }

  /** Local month of an instant. */
  public static YearMonth monthOf(Instant instant) {
    return YearMonth.from(instant.atZone(ZONE));
  }

  /** Parses {@code YYYY-MM}, months 01 to 12; null where the text is not such a month. */
  public static YearMonth parse(String text) {
    if (text.length() != LENGTH || text.charAt(4) != '-') {
      return null;
    }
    for (int i = 0; i < LENGTH; i++) {
      if (i != 4 && !isDigit(text.charAt(i))) {
        return null;
      }
    }
    int month = Integer.parseInt(text, 5, LENGTH, 10);
    return month < 1 || month > 12 ? null : YearMonth.of(Integer.parseInt(text, 0, 4, 10), month);
  }

  private static String[] spelt(int months) {
    String[] texts = new String[months];
    Arrays.setAll(texts, month -> FIRST.plusMonths(month).toString());
    return texts;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
