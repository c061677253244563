package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.text.Excerpt;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * A column's name as somebody wrote it, compared with the names of a kind's columns. {@code
 * Withdrawn}, {@code code exempt} and {@code acount} are no columns, but what stands under them was
 * written to count: a file that held {@code Withdrawn} and was read without it would count a report
 * that its author withdrew.
 *
 * @param written the trimmed name
 */
public record ColumnName(String written) {
  private static final int LONGEST = 40;

  /**
   * The columns that the name nearly is: their letters are the same but for case, white space,
   * underscores and width, or differ by one letter more, less or other, or by two neighbours that
   * changed places.
   */
  public List<String> resembled(Collection<String> columns) {
    return new NearNames(columns).resembledBy(written);
  }

  /**
   * The name without what does not matter: case, white space, underscores, width and invisible
   * characters.
   */
  public String folded() {
    return fold(written);
  }

  static String fold(String name) {
    int[] letters = letters(name);
    return new String(letters, 0, letters.length);
  }

  /** The name in one line, in which everything can be seen. */
  public String legible() {
    return Excerpt.printable(written, LONGEST);
  }

  static int[] letters(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKC)
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(c -> c != '_' && !isBlank(c) && !isInvisible(c))
        .toArray();
  }

  private static boolean isBlank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isInvisible(int c) {
    return Character.getType(c) == Character.FORMAT || Character.isISOControl(c);
  }

  static boolean isNear(int[] a, int[] b) {
    if (a.length < b.length) {
      return isNear(b, a);
    }
    int same = 0;
    while (same < b.length && a[same] == b[same]) {
      same++;
    }
    if (a.length == b.length) {
      return same == a.length || tailsMatch(a, same + 1, b, same + 1) || isSwap(a, b, same);
    }
    return a.length == b.length + 1 && tailsMatch(a, same + 1, b, same);
  }

  private static boolean isSwap(int[] a, int[] b, int at) {
    return at + 1 < a.length
        && a[at] == b[at + 1]
        && a[at + 1] == b[at]
        && tailsMatch(a, at + 2, b, at + 2);
  }

  private static boolean tailsMatch(int[] a, int fromA, int[] b, int fromB) {
    return Arrays.equals(a, fromA, a.length, b, fromB, b.length);
  }
}
