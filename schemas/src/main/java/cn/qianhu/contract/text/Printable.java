package cn.qianhu.contract.text;

import java.util.Locale;

/**
 * Texts of strangers in a form that may stand on a terminal, in a log, or in a sentence: what has
 * no shape of its own is written as {@code <U+202E>}. A line break in the name of a file would
 * begin a line that the product never wrote, an escape character would command the terminal, a mark
 * of direction would turn the words around it, and a zero-width space would hide why two ids
 * differ.
 */
public final class Printable {

  private static final char SPACE = ' ';

  private Printable() {}

  /** The text in one line, in which everything can be seen; a text without such is itself. */
  public static String of(String text) {
    int at = 0;
    while (at < text.length() && isPlain(text.charAt(at))) {
      at++;
    }
    return at == text.length() || text.codePoints().allMatch(Printable::has) ? text : written(text);
  }

  private static boolean isPlain(char c) {
    return c >= SPACE && c < 0x7F;
  }

  private static String written(String text) {
    StringBuilder line = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              if (has(c)) {
                line.appendCodePoint(c);
              } else {
                line.append(String.format(Locale.ROOT, "<U+%04X>", c));
              }
            });
    return line.toString();
  }

  /** Whether a code point is visible and stays in its line. */
  public static boolean has(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> codePoint == SPACE || codePoint == '\u3000';
      default -> true;
    };
  }
}
