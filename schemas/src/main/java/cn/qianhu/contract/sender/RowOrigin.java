package cn.qianhu.contract.sender;

import cn.qianhu.contract.text.Excerpt;

/**
 * The place that a row comes from, and the texts of its author where other ones are sent.
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

  /** The origin of a row that is sent as it was written. */
  public RowOrigin(String source, long number) {
    this(source, number, "");
  }

  /** The place of the row. */
  public String place() {
    return source + number;
  }

  /** The origin of a record that is made of this row alone. */
  String text() {
    return text(place(), written);
  }

  /**
   * The origin of a record that is made of several rows.
   *
   * @param place of all of them
   * @param rewritten what their authors wrote
   */
  static String text(String place, String rewritten) {
    return rewritten.isEmpty() ? place : place + WRITTEN + Excerpt.printable(rewritten, LONGEST);
  }

  /**
   * Appends what the author of this row wrote to what was collected of the rows before; nothing
   * more once the bound is reached.
   */
  String behind(String before) {
    if (written.isEmpty() || before.length() > LONGEST) {
      return before;
    }
    String mine = number + ": " + written;
    return before.isEmpty() ? mine : before + NEXT + mine;
  }
}
