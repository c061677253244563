package cn.qianhu.streams.enterprise;

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

  /** Stands in the key where otherwise the number of the piece does. */
  private static final String SHEET = "s/";

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

  /** Number of a date's month. */
  static int monthOf(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return date.getYear() * 12 + date.getMonthValue() - 1;
  }

  /** Day of the month of a date, from 1. */
  static int dayOfMonth(int day) {
    return LocalDate.ofEpochDay(day).getDayOfMonth();
  }

  /**
   * Key of a piece of the day in the books. The date comes first: what is written today stands
   * together, and the store leaves what it has of other days alone.
   */
  String ofPiece(int piece) {
    return ofEnterprise(LocalDate.ofEpochDay(day), uscc) + piece + '/' + meterId;
  }

  /** Key of the sheet that begins with this day. */
  String ofSheet() {
    return ofSheets() + meterId;
  }

  /** What the keys of all sheets of the enterprise's day begin with. */
  String ofSheets() {
    return ofEnterprise(LocalDate.ofEpochDay(day), uscc) + SHEET;
  }

  /** What the keys of all pieces and sheets of an enterprise's day begin with. */
  static String ofEnterprise(LocalDate day, String uscc) {
    return day.toString() + '/' + uscc + '/';
  }

  /** Whether a key is that of a sheet. */
  static boolean isOfSheet(String key) {
    return key.startsWith(SHEET, behindUscc(key));
  }

  private static int behindUscc(String key) {
    return key.indexOf('/', key.indexOf('/') + 1) + 1;
  }

  /** The day whose first piece has a key; null where the key is of another piece. */
  static DayKey ofFirstPiece(String key) {
    int uscc = key.indexOf('/') + 1;
    int piece = behindUscc(key);
    if (!key.startsWith("0/", piece)) {
      return null;
    }
    LocalDate day = LocalDate.parse(key.substring(0, uscc - 1));
    return new DayKey(
        key.substring(uscc, piece - 1), key.substring(piece + 2), (int) day.toEpochDay());
  }
}
