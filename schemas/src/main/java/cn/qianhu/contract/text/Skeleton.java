package cn.qianhu.contract.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;

/**
 * The appearance of a text to a hasty reader: two texts with one skeleton can hardly be
 * distinguished, though they are compared as written. Width, case, composition of accents,
 * invisible characters and white space around it make no difference. (Letters of several scripts
 * that look alike stay different.)
 */
public final class Skeleton {

  private Skeleton() {}

  public static String of(String text) {
    if (isAscii(text)) {
      return text.strip().toLowerCase(Locale.ROOT);
    }
    String folded = visible(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(folded, Form.NFKC).strip();
  }

  /** The text as it would be typed: as its skeleton is, but in its own case. */
  public static String visible(String text) {
    return isAscii(text)
        ? text.strip()
        : Normalizer.normalize(withoutIgnorable(Normalizer.normalize(text, Form.NFKC)), Form.NFKC)
            .strip();
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static String withoutIgnorable(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().filter(c -> !isIgnorable(c)).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  /** Unicode's Default_Ignorable_Code_Point, as far as it is assigned. */
  private static boolean isIgnorable(int codePoint) {
    return Character.getType(codePoint) == Character.FORMAT
        || Character.isISOControl(codePoint)
        || codePoint == 0x034F // combining grapheme joiner
        || (codePoint >= 0x115F && codePoint <= 0x1160) // Hangul fillers
        || (codePoint >= 0x17B4 && codePoint <= 0x17B5) // Khmer inherent vowels
        || (codePoint >= 0x180B && codePoint <= 0x180F) // Mongolian variation selectors
        || codePoint == 0x3164 // Hangul filler
        || (codePoint >= 0xFE00 && codePoint <= 0xFE0F) // variation selectors
        || codePoint == 0xFFA0 // halfwidth Hangul filler
        || (codePoint >= 0xE0100 && codePoint <= 0xE01EF); // more variation selectors
  }
}
