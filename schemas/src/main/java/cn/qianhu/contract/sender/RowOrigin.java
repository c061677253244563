package cn.qianhu.contract.sender;

import cn.qianhu.contract.text.Excerpt;

/**
 * Where a row comes from, and what its author wrote where something else is sent.
 *
 * @param source what stands before the number of the row: its file, its sheet or its request
 * @param number of the row within its source
 * @param written the numbers and codes of the row that were turned into others, as their author
 *     wrote them: {@code column=text; column=text}; empty where they are sent as they were written
 */
public record RowOrigin(String source, long number, String written) {

  /** Stands between the place of a row and what its author wrote. */
  public static final String WRITTEN = " ⟵ ";

  /** Characters of what its author wrote that go along; the receipt has examples of the rest. */
  private static final int LONGEST = 500;

  private static final String NEXT = "; ";

  /** Of a row that is sent as it was written. */
  public RowOrigin(String source, long number) {
    this(source, number, "");
  }

  /** The place of the row. */
  public String place() {
    return source + number;
  }

  /** What a record of this row alone has as its origin. */
  String text() {
    return text(place(), written);
  }

  /**
   * What a record of several rows has as its origin.
   *
   * @param place of all of them
   * @param rewritten what their authors wrote
   */
  static String text(String place, String rewritten) {
    return rewritten.isEmpty() ? place : place + WRITTEN + Excerpt.printable(rewritten, LONGEST);
  }

  /** What the authors of several rows wrote, with that of this one; no longer than is kept. */
  String behind(String before) {
    if (written.isEmpty() || before.length() > LONGEST) {
      return before;
    }
    String mine = number + ": " + written;
    return before.isEmpty() ? mine : before + NEXT + mine;
  }
}
