package cn.qianhu.contract.form;

/**
 * An amount as written and as read. Of one that came as a number, the text is made only when it is
 * asked for.
 */
public final class Amount {

  public static final int MONEY = 2;
  public static final int QUANTITY = 4;
  public static final int PERSONS = 0;

  private static final int MOST_DIGITS_BEFORE_POINT = 12;

  private final String column;
  private final String text;
  private final int digits;
  private final boolean readable;
  private final boolean tooLarge;
  private final long units;

  private Amount(
      String column, String text, int digits, boolean readable, boolean tooLarge, long units) {
    this.column = column;
    this.text = text;
    this.digits = digits;
    this.readable = readable;
    this.tooLarge = tooLarge;
    this.units = units;
  }

  /** Hundredths of 万元 as 万元. */
  public static String money(long hundredths) {
    return Numbers.text(hundredths, MONEY);
  }

  /** Ten-thousandths of a unit as units. */
  public static String quantity(long units) {
    return Numbers.text(units, QUANTITY);
  }

  /** The amount of a column that is not looked at. */
  public static Amount none(String column) {
    return new Amount(column, "", 0, true, false, 0);
  }

  /**
   * An amount of an event.
   *
   * @param units null where it is missing
   */
  public static Amount typed(String column, Long units, int digits) {
    if (units == null) {
      return new Amount(column, "", digits, false, false, 0);
    }
    long limit = limit(digits);
    boolean tooLarge = units >= limit || units <= -limit;
    return new Amount(column, null, digits, true, tooLarge, units);
  }

  /** 10^12 in units of the last digit. */
  private static long limit(int digits) {
    long limit = 1;
    for (int i = 0; i < MOST_DIGITS_BEFORE_POINT + digits; i++) {
      limit *= 10;
    }
    return limit;
  }

  public static Amount read(String column, String text, int digits) {
    int start = text.startsWith("-") ? 1 : 0;
    int point = Numbers.endOfDigits(text, start);
    int written = text.length() - point - 1;
    boolean whole = point == text.length();
    boolean decimal =
        !whole
            && text.charAt(point) == '.'
            && Numbers.endOfDigits(text, point + 1) == text.length();
    boolean readable = point > start && (whole || (decimal && written >= 1 && written <= digits));
    if (!readable) {
      return new Amount(column, text, digits, false, false, 0);
    }
    int first = skipZeros(text, start, point);
    if (point - first > MOST_DIGITS_BEFORE_POINT) {
      return new Amount(column, text, digits, true, true, start == 1 ? -1 : 1);
    }
    long units = digits(text, point + 1, digits, digits(text, first, point - first, 0));
    return new Amount(column, text, digits, true, false, start == 1 ? -units : units);
  }

  private static int skipZeros(String text, int start, int end) {
    int first = start;
    while (first < end && text.charAt(first) == '0') {
      first++;
    }
    return first;
  }

  /** Appends a count of digits to a number, zeros where the text has ended. */
  private static long digits(String text, int start, int count, long number) {
    long longer = number;
    for (int i = start; i < start + count; i++) {
      longer = longer * 10 + (i < text.length() ? text.charAt(i) - '0' : 0);
    }
    return longer;
  }

  public String column() {
    return column;
  }

  public String text() {
    return text == null ? Numbers.text(units, digits) : text;
  }

  /**
   * Whether the text is a plain decimal with no more digits after the point than its column takes.
   */
  public boolean readable() {
    return readable;
  }

  /** Whether the absolute value is 10^12 or more. */
  public boolean tooLarge() {
    return tooLarge;
  }

  /** The value in units of its column's last digit; 0 where it is unreadable or too large. */
  public long units() {
    return tooLarge ? 0 : units;
  }

  public boolean negative() {
    return units < 0;
  }

  /** The units that an event can carry; null where they would not state exactly what is written. */
  public Long typed() {
    return readable && !tooLarge ? (Long) units : null;
  }
}
