package cn.qianhu.command.terminal;

import cn.qianhu.contract.csv.CsvOutput;
import cn.qianhu.contract.table.ColumnList;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** CSV with a header row. */
final class CsvListing<R> implements Listing<R> {

  private final ColumnList<R> columns;
  private final PrintWriter out;

  CsvListing(ColumnList<R> columns, PrintWriter out) {
    this.columns = columns;
    this.out = out;
    print(columns.codes());
  }

  @Override
  public void row(R row) {
    print(columns.cells(row));
  }

  private void print(List<String> cells) {
    StringWriter line = new StringWriter();
    try (CsvOutput csv = CsvOutput.guarded(line, CsvOutput.Lines.LF)) {
      csv.row(cells);
    } catch (IOException e) {
      throw new UncheckedIOException("A row cannot be written.", e);
    }
    out.print(line);
    out.flush();
  }

  @Override
  public void close() {
    out.flush();
  }
}
