package cn.qianhu.contract.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The beginning of a text that is too long to be kept, with its length: {@code xxxx…(60,000
 * characters)}. Nothing that a stranger sends is kept whole for the sole purpose of saying that it
 * was wrong. The excerpt of an excerpt is itself, so that who reads one back may ask again.
 */
public final class Excerpt {

  private static final Pattern END = Pattern.compile("…\\([0-9,]{1,13} characters\\)\\z");

  /** The most characters that are kept of the end. */
  private static final int LONGEST_END = 30;

  private Excerpt() {}

  /**
   * The part of a text that may be kept.
   *
   * @param most code points of it, from 1
   * @return the text as it is where it is no longer
   */
  public static String of(String text, int most) {
    if (text.length() <= most || isOne(text, most)) {
      return text;
    }
    int length = text.codePointCount(0, text.length());
    return length <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most))
            + String.format(Locale.ROOT, "…(%,d characters)", length);
  }

  /** An excerpt of at most so many characters, made {@link Printable printable}. */
  public static String printable(String text, int most) {
    String line = Printable.of(of(text, most));
    return of(line, most);
  }

  private static boolean isOne(String text, int most) {
    return text.length() <= 2 * most + LONGEST_END
        && text.codePointCount(0, text.length()) <= most + LONGEST_END
        && END.matcher(text).find();
  }
}
