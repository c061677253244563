package cn.qianhu.contract.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Instants as text: ISO 8601 with offset. */
public final class Instants {

  /** Offset that instants are written with. */
  private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

  /** A second in nanoseconds. */
  private static final long SECOND = 1_000_000_000;

  /** The first instant whose year has four digits, in milliseconds since 1970. */
  private static final long EARLIEST =
      LocalDateTime.of(0, 1, 1, 0, 0).toInstant(OFFSET).toEpochMilli();

  private static final long LATEST =
      LocalDateTime.of(10_000, 1, 1, 0, 0).toInstant(OFFSET).toEpochMilli() - 1;

  /** The canonical form, with a {@code d} for each digit. */
  private static final String CANONICAL_FORM = "dddd-dd-ddTdd:dd:dd+08:00";

  private static final Pattern FORM =
      Pattern.compile(
          "([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(?::([0-9]{2})(?:\\.([0-9]{1,9}))?)?"
              + "(?:Z|([+-])([0-9]{2})(?::?([0-9]{2}))?)");

  private Instants() {}

  /**
   * Reads an instant such as {@code 2022-03-05T09:15:00+08:00}: the offset is {@code Z}, {@code
   * +08:00}, {@code +0800} or {@code +08}; the seconds may be left out, their fraction has at most
   * nine digits. Null where the text is no such instant.
   */
  public static Instant parse(String text) {
    if (isCanonicalForm(text)) {
      return readCanonical(text);
    }
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      return null;
    }
    try {
      return LocalDateTime.of(
              number(parts, 1),
              number(parts, 2),
              number(parts, 3),
              number(parts, 4),
              number(parts, 5),
              number(parts, 6),
              nanos(parts.group(7)))
          .toInstant(offset(parts));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Whether a text has the usual form {@code yyyy-MM-ddTHH:mm:ss+08:00}; whether there is such an
   * instant is not checked.
   */
  public static boolean isCanonicalForm(String text) {
    if (text.length() != CANONICAL_FORM.length()) {
      return false;
    }
    for (int at = 0; at < text.length(); at++) {
      char due = CANONICAL_FORM.charAt(at);
      char c = text.charAt(at);
      if (due == 'd' ? c < '0' || c > '9' : c != due) {
        return false;
      }
    }
    return true;
  }

  private static Instant readCanonical(String text) {
    try {
      return LocalDateTime.of(
              Integer.parseInt(text, 0, 4, 10),
              Integer.parseInt(text, 5, 7, 10),
              Integer.parseInt(text, 8, 10, 10),
              Integer.parseInt(text, 11, 13, 10),
              Integer.parseInt(text, 14, 16, 10),
              Integer.parseInt(text, 17, 19, 10))
          .toInstant(OFFSET);
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static int number(Matcher parts, int group) {
    String digits = parts.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(String fraction) {
    return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
  }

  private static ZoneOffset offset(Matcher parts) {
    int sign = "-".equals(parts.group(8)) ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(sign * number(parts, 9), sign * number(parts, 10));
  }

  /**
   * Writes an instant as {@code yyyy-MM-ddTHH:mm:ss+08:00}, with a fraction only where it is not
   * zero, and without zeros at its end.
   */
  public static String canonical(Instant instant) {
    LocalDateTime local = LocalDateTime.ofInstant(instant, OFFSET);
    StringBuilder text = new StringBuilder(25);
    appendDateTime(text, local);
    long fraction = local.toLocalTime().toNanoOfDay() % SECOND;
    if (fraction != 0) {
      String digits = Long.toString(SECOND + fraction).substring(1);
      text.append('.').append(digits, 0, significant(digits));
    }
    return text.append("+08:00").toString();
  }

  /** Whether a text is an instant, written as {@link #canonical} writes it. */
  public static boolean isCanonical(String text) {
    Instant instant = parse(text);
    return instant != null && canonical(instant).equals(text);
  }

  private static void appendDateTime(StringBuilder text, LocalDateTime local) {
    // Years beyond 9999 get a sign, which parse() refuses: an event of such a year is MALFORMED.
    text.append(local.toLocalDate()).append('T');
    twoDigits(text, local.getHour()).append(':');
    twoDigits(text, local.getMinute()).append(':');
    twoDigits(text, local.getSecond());
  }

  private static StringBuilder twoDigits(StringBuilder text, int number) {
    return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
  }

  private static int significant(String digits) {
    int length = digits.length();
    while (digits.charAt(length - 1) == '0') {
      length--;
    }
    return length;
  }

  /** The canonical text of milliseconds since 1970, where 0 stands for missing. */
  public static String ofMillis(long millis) {
    return millis == 0 ? "" : canonical(Instant.ofEpochMilli(millis));
  }

  /** The instant of such milliseconds; null where their text would be none. */
  static Instant typed(long millis) {
    return millis == 0 || millis < EARLIEST || millis > LATEST
        ? null
        : Instant.ofEpochMilli(millis);
  }

  /** The milliseconds of a text; 0 where they would not state exactly what is written. */
  public static long toMillis(String text) {
    Instant instant = parse(text);
    if (instant == null) {
      return 0;
    }
    long millis = instant.toEpochMilli();
    return Instant.ofEpochMilli(millis).equals(instant) ? millis : 0;
  }
}
