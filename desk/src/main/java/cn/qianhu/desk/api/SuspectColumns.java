package cn.qianhu.desk.api;

import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.ColumnType;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TableSpec;
import java.util.List;

/** Columns beside the figures of a row that mark suspect reports in them. */
final class SuspectColumns {

  static final String COUNT = "suspect";
  static final String LIST = "suspect_figures";

  private static final ColumnSpec COUNTED =
      RowSuspects.COUNTED.remarked(
          "所列数字中含几家存疑的企业，核实前不宜引用",
          "suspect enterprises in the figures of the row: not to be quoted before that is cleared"
              + " up");

  private static final ColumnSpec LISTED =
      ColumnSpec.other(ColumnType.CODES, "存疑的列", "suspect columns")
          .remarked("其中存疑的列", "which columns are suspect");

  private SuspectColumns() {}

  /** The column with the number of enterprises. */
  static ColumnSpec counted() {
    return COUNTED;
  }

  /**
   * Which columns.
   *
   * @param doubtful those that may be
   */
  static ColumnSpec listed(List<? extends TableColumn<?>> doubtful) {
    return LISTED.someOf(doubtful);
  }

  /** The codes of the columns; null where there are none. */
  static List<String> codes(RowSuspects suspects) {
    return suspects.figures().isEmpty() ? null : suspects.figures();
  }

  /** A table of the centre's with both behind its columns. */
  static <R> DeskTable<RowAndSuspects<R>> behind(
      TableSpec<R> results, ColumnList<R> columns, List<? extends TableColumn<?>> doubtful) {
    return new DeskTable<>(
        row -> results.key(row.row()),
        columns
            .within((RowAndSuspects<R> row) -> row.row())
            .and(COUNT, COUNTED, row -> row.suspects().count())
            .and(LIST, listed(doubtful), row -> codes(row.suspects())));
  }
}
