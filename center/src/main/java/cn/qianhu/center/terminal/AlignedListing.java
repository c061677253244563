package cn.qianhu.center.terminal;

import java.io.PrintWriter;
import java.util.List;

/** Rows in columns that line up, printed when all are known. */
final class AlignedListing implements Listing {

  private static final String NONE = "-";

  private final TextTable table = TextTable.empty();
  private final PrintWriter out;
  private boolean empty = true;

  AlignedListing(List<Column> columns, PrintWriter out) {
    this.out = out;
    for (Column column : columns) {
      if (column.kind() == Column.Kind.WORDS) {
        table.words(column.zh(), column.name());
      } else {
        table.figures(column.zh(), column.name());
      }
    }
  }

  @Override
  public void row(List<String> cells) {
    empty = false;
    table.row(
        cells.stream()
            .map(cell -> cell == null || cell.isEmpty() ? NONE : cell)
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
