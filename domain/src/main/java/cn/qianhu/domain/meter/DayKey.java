package cn.qianhu.domain.meter;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A local day of a meter, as one author has reported it.
 *
 * @param author whose readings contend among themselves
 * @param day the local date, in days since 1970-01-01
 */
public record DayKey(String author, String meterId, int day) {

  public static final int SECONDS_OF_DAY = 86_400;
  static final int MINUTES_OF_DAY = 1_440;

  /** Stands in the key of a page in place of the number of the chunk. */
  private static final String PAGE = "s/";

  /** Local time is eight hours ahead since 2000, the first year that a reading may be of. */
  private static final int AHEAD = 8 * 3_600;

  public static int dayOf(long epochSecond) {
    return (int) Math.floorDiv(epochSecond + AHEAD, SECONDS_OF_DAY);
  }

  /** Seconds since local midnight. */
  public static int secondOfDay(long epochSecond) {
    return (int) Math.floorMod(epochSecond + AHEAD, (long) SECONDS_OF_DAY);
  }

  Instant midnight() {
    return Instant.ofEpochSecond((long) day * SECONDS_OF_DAY - AHEAD);
  }

  /** Number of a date's month. */
  public static int monthOf(int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    return date.getYear() * 12 + date.getMonthValue() - 1;
  }

  /** Day of the month of a date, from 1. */
  public static int dayOfMonth(int day) {
    return LocalDate.ofEpochDay(day).getDayOfMonth();
  }

  /**
   * Key of a chunk of the day in the stores. The date comes first: what is written today stands
   * together, and other days are left alone.
   */
  String ofChunk(int chunk) {
    return ofAuthor(LocalDate.ofEpochDay(day), author) + chunk + '/' + meterId;
  }

  /** Key of the page that begins with this day. */
  String ofPage() {
    return ofPages() + meterId;
  }

  /** The prefix of all page keys of the author's day. */
  String ofPages() {
    return ofAuthor(LocalDate.ofEpochDay(day), author) + PAGE;
  }

  /** The prefix of all keys of an author's day. */
  static String ofAuthor(LocalDate day, String author) {
    return day.toString() + '/' + author + '/';
  }

  /** Whether a key is that of a page. */
  static boolean isOfPage(String key) {
    return key.startsWith(PAGE, behindAuthor(key));
  }

  private static int behindAuthor(String key) {
    return key.indexOf('/', key.indexOf('/') + 1) + 1;
  }

  /** The day whose first chunk has a key; null where the key is of another chunk. */
  static DayKey ofFirstChunk(String key) {
    int author = key.indexOf('/') + 1;
    int chunk = behindAuthor(key);
    if (!key.startsWith("0/", chunk)) {
      return null;
    }
    LocalDate day = LocalDate.parse(key.substring(0, author - 1));
    return new DayKey(
        key.substring(author, chunk - 1), key.substring(chunk + 2), (int) day.toEpochDay());
  }
}
