package cn.qianhu.ingest.workbook;

import java.util.ArrayList;
import java.util.List;

/**
 * Formulas whose results fill several cells: only the first of them says so, and the others must
 * not be taken for empty where no results were saved.
 */
final class ArrayFormulas {
  /** A sheet has a few. */
  private static final int MOST = 1 << 10;

  private final List<CellRange> ranges = new ArrayList<>();

  private record CellRange(int left, long bottom, int right) {}

  /**
   * Takes notice of a formula.
   *
   * @param range the cells that it fills, such as {@code B2:B9}
   * @param row in which it stands
   */
  void add(String range, long row) throws NotAWorkbookException {
    String[] corners = range.replace("$", "").split(":", 2);
    if (corners.length < 2 || corners[0].equals(corners[1])) {
      return;
    }
    ranges.removeIf(each -> each.bottom() < row);
    if (ranges.size() == MOST) {
      throw new NotAWorkbookException("more than " + MOST + " formulas reach over a row");
    }
    ranges.add(
        new CellRange(SheetRows.column(corners[0]), row(corners[1]), SheetRows.column(corners[1])));
  }

  /** Whether a cell that comes after those formulas is filled by one of them. */
  boolean reach(long row, int column) {
    for (CellRange range : ranges) {
      if (row <= range.bottom() && column >= range.left() && column <= range.right()) {
        return true;
      }
    }
    return false;
  }

  private static long row(String address) {
    int digits = 0;
    while (digits < address.length() && Character.isLetter(address.charAt(digits))) {
      digits++;
    }
    return Long.parseLong(address.substring(digits));
  }
}
