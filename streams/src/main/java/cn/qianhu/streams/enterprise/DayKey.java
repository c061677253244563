package cn.qianhu.streams.enterprise;

import cn.qianhu.contract.code.Months;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A local day of a meter.
 *
 * @param day the local date, in days since 1970-01-01
 */
record DayKey(String uscc, String meterId, int day) {

  static final int SECONDS_OF_DAY = 86_400;
  static final int MINUTES_OF_DAY = 1_440;

  /** Local time is eight hours ahead since 2000, the first year that a reading may be of. */
  private static final int AHEAD = 8 * 3_600;

  static int dayOf(long epochSecond) {
    return (int) Math.floorDiv(epochSecond + AHEAD, SECONDS_OF_DAY);
  }

  /** Seconds since local midnight. */
  static int secondOfDay(long epochSecond) {
    return (int) Math.floorMod(epochSecond + AHEAD, (long) SECONDS_OF_DAY);
  }

  Instant midnight() {
    return Instant.ofEpochSecond((long) day * SECONDS_OF_DAY - AHEAD);
  }

  /** Number of the day's month. */
  int month() {
    LocalDate date = LocalDate.ofEpochDay(day);
    return date.getYear() * 12 + date.getMonthValue() - 1;
  }

  /** Day of the month, from 1. */
  int dayOfMonth() {
    return LocalDate.ofEpochDay(day).getDayOfMonth();
  }

  /**
   * Key of a piece of the day in the books: what one enterprise's meters read in a month is one
   * range.
   */
  String ofPiece(int piece) {
    return uscc + '/' + LocalDate.ofEpochDay(day) + '/' + piece + '/' + meterId;
  }

  /** What the keys of all pieces of a month begin with. */
  static String ofMonth(String uscc, int month) {
    return uscc + '/' + Months.text(month) + '-';
  }

  /** The day whose first piece has a key; null where the key is of another piece. */
  static DayKey ofFirstPiece(String key) {
    int date = key.indexOf('/') + 1;
    int piece = key.indexOf('/', date) + 1;
    if (!key.startsWith("0/", piece)) {
      return null;
    }
    LocalDate day = LocalDate.parse(key.substring(date, piece - 1));
    return new DayKey(key.substring(0, date - 1), key.substring(piece + 2), (int) day.toEpochDay());
  }
}
