package cn.qianhu.command.terminal;

import cn.qianhu.contract.table.ColumnList;
import java.io.PrintWriter;
import java.util.stream.Collectors;

/** Rows as they come: what is still to come has no width yet. */
final class PlainListing<R> implements Listing<R> {

  private final ColumnList<R> columns;
  private final PrintWriter out;

  PlainListing(ColumnList<R> columns, PrintWriter out) {
    this.columns = columns;
    this.out = out;
  }

  @Override
  public void row(R row) {
    out.println(
        columns.cells(row).stream()
            .filter(cell -> !cell.isEmpty())
            .collect(Collectors.joining("  ")));
  }

  @Override
  public void close() {
    out.flush();
  }
}
