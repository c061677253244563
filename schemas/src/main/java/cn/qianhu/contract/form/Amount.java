package cn.qianhu.contract.form;

/**
 * An amount as written and as read.
 *
 * @param readable whether it is a plain decimal with at most as many digits after the point as its
 *     column has
 * @param tooLarge whether its absolute value is 10^12 or more
 * @param units its value in units of its column's last digit; 0 where it is unreadable or too large
 */
public record Amount(String column, String text, boolean readable, boolean tooLarge, long units) {

  public static final int MONEY = 2;
  public static final int QUANTITY = 4;
  public static final int PERSONS = 0;

  private static final int MOST_DIGITS_BEFORE_POINT = 12;

  /** What stands for an amount that is not looked at. */
  public static Amount none(String column) {
    return new Amount(column, "", true, false, 0);
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
      return new Amount(column, text, false, false, 0);
    }
    int first = skipZeros(text, start, point);
    if (point - first > MOST_DIGITS_BEFORE_POINT) {
      return new Amount(column, text, true, true, 0);
    }
    long units = digits(text, point + 1, digits, digits(text, first, point - first, 0));
    return new Amount(column, text, true, false, start == 1 ? -units : units);
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

  public boolean negative() {
    return units < 0 || (tooLarge && text.startsWith("-"));
  }

  /** The units that an event can carry; null where it cannot say what is written. */
  public Long typed() {
    return readable && !tooLarge ? (Long) units : null;
  }
}
