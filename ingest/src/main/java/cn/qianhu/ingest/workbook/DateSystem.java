package cn.qianhu.ingest.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;

/** The day from which a workbook counts: dates are numbers of days, with the time as a fraction. */
public enum DateSystem {
  /** Counts with a 29 February of 1900, day 60, that never was: before it, days are one off. */
  OF_1900(LocalDate.of(1899, 12, 30), 2_958_466),
  OF_1904(LocalDate.of(1904, 1, 1), 2_957_004);

  private static final BigDecimal FIRST_CERTAIN_DAY = BigDecimal.valueOf(61);

  private final LocalDate zero;
  private final BigDecimal end;

  DateSystem(LocalDate zero, long end) {
    this.zero = zero;
    this.end = BigDecimal.valueOf(end);
  }

  /** Whether programs show a number as a date: none before their first day, or after 9999. */
  public boolean has(BigDecimal number) {
    return number.signum() >= 0 && number.compareTo(end) < 0;
  }

  /** Whether the calendar and programs agree on the day of a number. */
  public boolean isCertain(BigDecimal number) {
    return has(number) && (this == OF_1904 || number.compareTo(FIRST_CERTAIN_DAY) >= 0);
  }

  /**
   * The moment that a number is.
   *
   * @param number one that the system has
   * @param unit to which it is rounded
   */
  public LocalDateTime moment(BigDecimal number, ChronoUnit unit) {
    BigDecimal stored = new BigDecimal(number.doubleValue());
    long perDay = ChronoUnit.DAYS.getDuration().toMillis() / unit.getDuration().toMillis();
    long units =
        stored.multiply(BigDecimal.valueOf(perDay)).setScale(0, RoundingMode.HALF_UP).longValue();
    LocalDate first = has(number) && !isCertain(number) ? zero.plusDays(1) : zero;
    return first.atStartOfDay().plus(units, unit);
  }
}
