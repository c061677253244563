package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.Numbers;

/** A number by its digits: its point moves without arithmetic, and nothing of it is rounded. */
final class PlainDecimal {

  private static final int GROUP = 3;

  private final boolean negative;
  private final char[] digits;
  private final int count;

  /** The number of digits behind the point. */
  private final int decimals;

  private PlainDecimal(boolean negative, char[] digits, int count, int decimals) {
    this.negative = negative;
    this.digits = digits;
    this.count = count;
    this.decimals = decimals;
  }

  /**
   * Reads {@code 1234.5}, {@code -1234.5} and the like.
   *
   * @param grouped whether its digits may stand in groups of three: {@code 1,234.5}
   * @return null where a text is none
   */
  static PlainDecimal of(String text, boolean grouped) {
    boolean negative = text.startsWith("-");
    int start = negative ? 1 : 0;
    int end = Numbers.endOfDigits(text, start);
    if (end == start) {
      return null;
    }
    char[] digits = new char[text.length()];
    text.getChars(start, end, digits, 0);
    int whole = end - start;
    // No group begins with a zero: 0,123 is 0.123 where the comma is the decimal point.
    if (grouped && whole <= GROUP && text.charAt(start) != '0') {
      while (end < text.length() && text.charAt(end) == ',') {
        if (Numbers.endOfDigits(text, end + 1) != end + 1 + GROUP) {
          return null;
        }
        text.getChars(end + 1, end + 1 + GROUP, digits, whole);
        whole += GROUP;
        end += 1 + GROUP;
      }
    }
    int behind = Math.max(0, text.length() - end - 1);
    if (end < text.length()) {
      boolean ends = text.charAt(end) == '.' && Numbers.endOfDigits(text, end + 1) == text.length();
      if (behind == 0 || !ends) {
        return null;
      }
      text.getChars(end + 1, text.length(), digits, whole);
    }
    return new PlainDecimal(negative, digits, whole + behind, behind);
  }

  /**
   * The number with its point moved to the right, or to the left where places are below 0.
   *
   * @param most decimals behind which zeros are left out
   */
  String moved(int places, int most) {
    int behind = Math.max(0, decimals - places);
    int total = count + Math.max(0, places - decimals);
    while (behind > most && digit(total - 1) == '0') {
      behind--;
      total--;
    }
    int first = Math.min(places == 0 ? 0 : leadingZeros(total - behind - 1), total - behind - 1);
    char[] text = new char[total - first + 2];
    int length = 0;
    if (negative && (places == 0 || leadingZeros(count) < count)) {
      text[length++] = '-';
    }
    for (int place = first; place < total; place++) {
      if (place == total - behind) {
        text[length++] = '.';
      }
      text[length++] = digit(place);
    }
    return new String(text, 0, length);
  }

  /** The digit at a place; before the first and behind the last there are zeros. */
  private char digit(int place) {
    return place < 0 || place >= count ? '0' : digits[place];
  }

  private int leadingZeros(int most) {
    int zeros = 0;
    while (zeros < most && digit(zeros) == '0') {
      zeros++;
    }
    return zeros;
  }
}
