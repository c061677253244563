package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.Whitespace;
import java.text.Normalizer;

/** Characters of cells that mean the same as others, or are invisible. */
final class CellCharacters {

  private static final char FIRST_WIDE = '！';
  private static final char LAST_WIDE = '～';
  private static final int TO_ASCII = FIRST_WIDE - '!';
  private static final char MINUS = '−';
  private static final char WIDE_SPACE = '\u3000';

  private CellCharacters() {}

  /** The text without characters that nobody sees, and then without white space around it. */
  static String visible(String text) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c >= 0x80 && isFormat(text.codePointAt(at))) {
        StringBuilder seen = new StringBuilder(text.length());
        text.codePoints().filter(each -> !isFormat(each)).forEach(seen::appendCodePoint);
        return Whitespace.trim(seen.toString());
      }
    }
    return Whitespace.trim(text);
  }

  /** Whether a text consists of invisible characters only, and has some. */
  static boolean isInvisible(String text) {
    return !text.isEmpty() && text.charAt(0) >= 0x80 && visible(text).isEmpty();
  }

  private static boolean isFormat(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT;
  }

  /**
   * The visible text with wide letters, digits and signs as narrow ones. Other compatibility forms
   * stay as they are: {@code 10²} is not 102, and {@code ①} is not 1.
   */
  static String narrow(String text) {
    String seen = visible(text);
    for (int at = 0; at < seen.length(); at++) {
      if (narrow(seen.charAt(at)) != seen.charAt(at)) {
        StringBuilder all = new StringBuilder(seen);
        for (int i = at; i < seen.length(); i++) {
          all.setCharAt(i, narrow(seen.charAt(i)));
        }
        return Whitespace.trim(all.toString());
      }
    }
    return seen;
  }

  private static char narrow(char c) {
    if (c < MINUS) {
      return c;
    }
    return switch (c) {
      case MINUS -> '-';
      case WIDE_SPACE -> ' ';
      default -> c >= FIRST_WIDE && c <= LAST_WIDE ? (char) (c - TO_ASCII) : c;
    };
  }

  /** The visible text in the form in which codes and their names are compared. */
  static String compatible(String text) {
    String form = visible(text);
    if (Normalizer.isNormalized(form, Normalizer.Form.NFKC)) {
      return form;
    }
    // Some compatibility forms are made of characters that nobody sees.
    String again = visible(Normalizer.normalize(form, Normalizer.Form.NFKC));
    return Normalizer.isNormalized(again, Normalizer.Form.NFKC)
        ? again
        : Normalizer.normalize(again, Normalizer.Form.NFKC);
  }
}
