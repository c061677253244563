package cn.qianhu.desk.document;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/** Widths on a terminal: a Chinese character takes two columns. */
public final class Width {

  private static final int FULL_WIDTH_FORMS = 0xFF00;
  private static final int END_OF_FULL_WIDTH_FORMS = 0xFF60;
  private static final int CJK_PUNCTUATION = 0x3000;
  private static final int END_OF_CJK_PUNCTUATION = 0x303F;

  private Width() {}

  /** Columns that a text takes. */
  public static int of(String text) {
    return text.codePoints().map(Width::of).sum();
  }

  /** The text with blanks behind it up to a width. */
  public static String padRight(String text, int width) {
    return text + blanks(width - of(text));
  }

  /** The text with blanks before it up to a width. */
  public static String padLeft(String text, int width) {
    return blanks(width - of(text)) + text;
  }

  /** The text in lines of at most a width, broken at blanks or between Chinese characters. */
  public static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String piece : pieces(text)) {
      if (of(line.toString()) + of(piece.stripTrailing()) > width && !line.isEmpty()) {
        lines.add(line.toString().stripTrailing());
        line.setLength(0);
      }
      line.append(piece);
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }

  /** The parts between which a line may end. */
  private static List<String> pieces(String text) {
    List<String> pieces = new ArrayList<>();
    StringBuilder piece = new StringBuilder();
    int[] codePoints = text.codePoints().toArray();
    for (int i = 0; i < codePoints.length; i++) {
      piece.appendCodePoint(codePoints[i]);
      boolean last = i + 1 == codePoints.length;
      if (last || codePoints[i] == ' ' || breaksBetween(codePoints[i], codePoints[i + 1])) {
        pieces.add(piece.toString());
        piece.setLength(0);
      }
    }
    return pieces;
  }

  /** Chinese text breaks before any of its characters, but no line begins with punctuation. */
  private static boolean breaksBetween(int before, int after) {
    return of(before) == 2 && after != ' ' && isLetterOrDigit(after);
  }

  private static boolean isLetterOrDigit(int codePoint) {
    return Character.isLetterOrDigit(codePoint);
  }

  private static int of(int codePoint) {
    boolean wide =
        UnicodeScript.of(codePoint) == UnicodeScript.HAN
            || (codePoint >= CJK_PUNCTUATION && codePoint <= END_OF_CJK_PUNCTUATION)
            || (codePoint > FULL_WIDTH_FORMS && codePoint <= END_OF_FULL_WIDTH_FORMS);
    return wide ? 2 : 1;
  }

  private static String blanks(int count) {
    return " ".repeat(Math.max(0, count));
  }
}
