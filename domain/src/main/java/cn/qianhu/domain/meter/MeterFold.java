package cn.qianhu.domain.meter;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The folded id of a meter, without the variations of its spelling: lists are opened in
 * spreadsheets, copied from web pages and typed with a Chinese input method, and each leaves its
 * marks on an id (plausibility, Energy and meters).
 */
public final class MeterFold {

  private static final char ZERO = '0';

  private MeterFold() {}

  /**
   * The folded id, made in steps, each on the result of the one before: compatibility forms are
   * unified, invisible characters dropped, letters made upper case, leading zeros dropped. It may
   * be empty.
   */
  public static String of(String meterId) {
    StringBuilder shaped = new StringBuilder(meterId.length());
    Normalizer.normalize(meterId, Normalizer.Form.NFKC)
        .codePoints()
        .filter(MeterFold::hasShape)
        .forEach(shaped::appendCodePoint);
    String upper = shaped.toString().toUpperCase(Locale.ROOT);
    int zeros = 0;
    while (zeros < upper.length() && upper.charAt(zeros) == ZERO) {
      zeros++;
    }
    return upper.substring(zeros);
  }

  private static boolean hasShape(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.FORMAT,
          Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
