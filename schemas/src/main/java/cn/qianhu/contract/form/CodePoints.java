package cn.qianhu.contract.form;

import java.util.Comparator;
import java.util.List;

/**
 * Order of text by its Unicode code points, which is also the bytewise order of its UTF-8. The
 * order of {@link String} differs from it beyond the Basic Multilingual Plane.
 */
public final class CodePoints {

  public static final Comparator<String> ORDER = CodePoints::compare;

  /**
   * Compares lists by their first elements that differ; a list that another begins with comes
   * before it.
   */
  public static final Comparator<List<String>> LIST_ORDER = CodePoints::compare;

  private CodePoints() {}

  /** Keys of stores are compared all the time, and nearly all are of one plane. */
  private static int compare(String a, String b) {
    return isOfOnePlane(a) && isOfOnePlane(b) ? a.compareTo(b) : compareAcrossPlanes(a, b);
  }

  /** Whether each character is a code point; quick for a text of Latin letters. */
  private static boolean isOfOnePlane(String text) {
    return text.codePointCount(0, text.length()) == text.length();
  }

  private static int compareAcrossPlanes(String a, String b) {
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        // Of two different characters at the same place, a surrogate begins (or ends) the code
        // point beyond the plane, which is greater than any character that is no surrogate.
        boolean sameSide = Character.isSurrogate(x) == Character.isSurrogate(y);
        return sameSide ? Character.compare(x, y) : Character.isSurrogate(x) ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }

  private static int compare(List<String> a, List<String> b) {
    int common = Math.min(a.size(), b.size());
    for (int i = 0; i < common; i++) {
      int order = compare(a.get(i), b.get(i));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(a.size(), b.size());
  }
}
