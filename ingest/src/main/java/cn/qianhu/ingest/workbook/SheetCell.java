package cn.qianhu.ingest.workbook;

/**
 * A cell of a sheet as it is written.
 *
 * @param row number of its row, the first is 1
 * @param column number of its column, the first is 0
 * @param type what its text stands for
 * @param text its value, shared texts looked up; null where none is saved
 * @param formula whether its value is the result of a formula
 * @param format its number format
 */
public record SheetCell(
    long row, int column, CellType type, String text, boolean formula, FormatCode format) {
  private static final int LETTERS = 26;

  /** Types of a cell's value. */
  public enum CellType {
    TEXT,
    NUMBER,
    BOOLEAN,
    ERROR,
    /** A date in ISO 8601; other programs write numbers and a format. */
    DATE
  }

  /** Whether the cell is empty. */
  public boolean isEmpty() {
    return !formula && (text == null || text.isEmpty());
  }

  /** Whether a formula has no result; an empty text is a result. */
  public boolean isNotCalculated() {
    return formula && (text == null || (text.isEmpty() && type != CellType.TEXT));
  }

  /** The cell as the program names it, such as {@code G2}. */
  public String address() {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.append((char) ('A' + rest % LETTERS));
    }
    return letters.reverse().append(row).toString();
  }
}
