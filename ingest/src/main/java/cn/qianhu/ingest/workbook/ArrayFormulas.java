package cn.qianhu.ingest.workbook;

/**
 * Formulas whose results fill several cells: only the first cell has the formula, and the others
 * must not be taken for empty where no results were saved.
 */
final class ArrayFormulas {
  /** Columns that all formulas of a sheet may reach over together: a few for each of its rows. */
  private static final long MOST = 1L << 22;

  /** The last row that is filled, by the column. */
  private long[] bottoms;

  private long columns;

  /**
   * Adds a formula.
   *
   * @param range the cells that it fills, such as {@code B2:B9}
   */
  void add(String range) throws NotAWorkbookException {
    String[] corners = range.replace("$", "").split(":", 2);
    if (corners.length < 2 || corners[0].equals(corners[1])) {
      return;
    }
    if (bottoms == null) {
      bottoms = new long[SheetRows.COLUMNS];
    }
    int right = SheetRows.column(corners[1]);
    long bottom = row(corners[1]);
    for (int column = SheetRows.column(corners[0]); column <= right; column++) {
      bottoms[column] = Math.max(bottoms[column], bottom);
      columns++;
    }
    if (columns > MOST) {
      throw new NotAWorkbookException("formulas reach over more than " + MOST + " columns");
    }
  }

  /** Whether a cell, which comes after the formulas, is filled by one of them. */
  boolean reach(long row, int column) {
    return bottoms != null && row <= bottoms[column];
  }

  private static long row(String address) {
    int digits = 0;
    while (digits < address.length() && Character.isLetter(address.charAt(digits))) {
      digits++;
    }
    return Long.parseLong(address.substring(digits));
  }
}
