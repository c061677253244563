package cn.qianhu.contract.form;

/** Numbers as text: ASCII digits, a minus where negative, a point, no grouping and no exponent. */
public final class Numbers {

  private static final String ZEROS = "0".repeat(Long.toString(Long.MAX_VALUE).length());

  private Numbers() {}

  /** Whether a text is {@code -?[0-9]+}. */
  public static boolean isInteger(String text) {
    int start = text.startsWith("-") ? 1 : 0;
    return start < text.length() && endOfDigits(text, start) == text.length();
  }

  /** The long that an integer stands for; null where the text is none or does not fit. */
  public static Long toLong(String text) {
    if (!isInteger(text)) {
      return null;
    }
    try {
      return Long.valueOf(text);
    } catch (NumberFormatException tooLarge) {
      return null;
    }
  }

  /** The int that an integer stands for; null where the text is none or does not fit. */
  public static Integer toInt(String text) {
    Long number = toLong(text);
    return number == null || number.intValue() != number ? null : (Integer) number.intValue();
  }

  /** The int nearest to the value of an integer of any size. */
  public static int nearestInt(String integer) {
    Long number = toLong(integer);
    if (number == null) {
      return integer.startsWith("-") ? Integer.MIN_VALUE : Integer.MAX_VALUE;
    }
    return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number));
  }

  /** Index of the first character from {@code start} on that is no digit. */
  public static int endOfDigits(String text, int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  /** The canonical text of a number of units, nothing where it is missing. */
  public static String text(Long units, int digits) {
    if (units == null || digits == 0) {
      return units == null ? "" : units.toString();
    }
    String whole = units.toString();
    int sign = units < 0 ? 1 : 0;
    int point = whole.length() - digits;
    StringBuilder text = new StringBuilder(whole.length() + digits + 2);
    text.append(whole, 0, sign);
    if (point <= sign) {
      text.append("0.").append(ZEROS, 0, sign - point).append(whole, sign, whole.length());
    } else {
      text.append(whole, sign, point).append('.').append(whole, point, whole.length());
    }
    return text.toString();
  }
}
