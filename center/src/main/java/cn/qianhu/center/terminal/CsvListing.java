package cn.qianhu.center.terminal;

import cn.qianhu.contract.csv.CsvOutput;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/** CSV with a header row. */
final class CsvListing implements Listing {

  private final PrintWriter out;

  CsvListing(List<Column> columns, PrintWriter out) {
    this.out = out;
    print(columns.stream().map(Column::name).toList());
  }

  @Override
  public void row(List<String> cells) {
    print(cells);
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
