package cn.qianhu.ingest.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that a workbook writes as {@code _x000D_}, because XML does not take them or would
 * change them (ECMA-376 part 1, 22.9.2.19).
 */
public final class TextEscapes {
  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private TextEscapes() {}

  /** The text as its author sees it. */
  public static String undo(String text) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE
        .matcher(text)
        .replaceAll(
            escape ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
  }
}
