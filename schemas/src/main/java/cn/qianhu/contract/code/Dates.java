package cn.qianhu.contract.code;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days of the domain: how they are written, and how far ahead one may lie. */
public final class Dates {

  /**
   * Years that a date may lie past the day it was written on, where it moves something that only
   * goes forward or costs what lies between. No report is about a later month than that of its
   * {@code reported_at}, which is at most a day past its record, and a record at most an hour past
   * the broker's clock: a date beyond lies more than a year past every fact that there can be.
   */
  private static final int REACH = 1;

  /** Days that a date may be ahead of the calendar unasked: tomorrow's is prepared today. */
  private static final int UNASKED = 1;

  private static final int LENGTH = "2022-05-31".length();

  private Dates() {}

  /** Parses {@code YYYY-MM-DD}; null where the text is not such a date. */
  public static LocalDate parse(String text) {
    if (text.length() != LENGTH) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The day of an instant, where the domain is. */
  public static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, Months.ZONE);
  }

  /** Days of a date past today; 0 where that is nothing to ask back about. */
  public static long daysAhead(LocalDate date, Instant now) {
    long ahead = ChronoUnit.DAYS.between(dayOf(now), date);
    return ahead > UNASKED ? ahead : 0;
  }

  /** The latest date that may be set then. */
  public static LocalDate latestOf(Instant written) {
    return dayOf(written).plusYears(REACH);
  }
}
