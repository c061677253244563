package cn.qianhu.contract.form;

/**
 * White space around values: all of Unicode's, the no-break space and the ideographic space (全角空格)
 * included.
 */
public final class Whitespace {
  private static final char NEXT_LINE = '\u0085';

  private Whitespace() {}

  /** A value without the white space around it. */
  public static String trim(String text) {
    int begin = 0;
    int end = text.length();
    while (begin < end && isWhite(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isWhite(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(begin, end);
  }

  public static String trimmed(char[] buffer, int offset, int length) {
    int begin = offset;
    int end = offset + length;
    while (begin < end && isWhite(buffer[begin])) {
      begin++;
    }
    while (end > begin && isWhite(buffer[end - 1])) {
      end--;
    }
    return begin == end ? "" : new String(buffer, begin, end - begin);
  }

  private static boolean isWhite(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == NEXT_LINE;
  }
}
