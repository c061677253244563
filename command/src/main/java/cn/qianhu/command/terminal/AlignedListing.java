package cn.qianhu.command.terminal;

import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.desk.document.TextTable;
import java.io.PrintWriter;

/** Rows in columns that line up, printed when all are known. */
final class AlignedListing<R> implements Listing<R> {

  private static final String NONE = "-";

  private final ColumnList<R> columns;
  private final TextTable table = TextTable.empty();
  private final PrintWriter out;
  private boolean empty = true;

  AlignedListing(ColumnList<R> columns, PrintWriter out) {
    this.columns = columns;
    this.out = out;
    for (TableColumn<R> column : columns.columns()) {
      String heading = column.spec().heading().zh();
      if (column.spec().type().isFigure()) {
        table.figures(heading, column.code());
      } else {
        table.words(heading, column.code());
      }
    }
  }

  @Override
  public void row(R row) {
    empty = false;
    table.row(
        columns.cells(row).stream()
            .map(cell -> cell.isEmpty() ? NONE : cell)
            .toArray(String[]::new));
  }

  @Override
  public void close() {
    if (empty) {
      out.println("没有符合条件的行 / no such rows");
    } else {
      table.lines().forEach(out::println);
    }
  }
}
