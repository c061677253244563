package cn.qianhu.center.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;

/** Rows as they come: what is still to come has no width yet. */
final class PlainListing implements Listing {

  private final PrintWriter out;

  PlainListing(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void row(List<String> cells) {
    out.println(
        cells.stream()
            .filter(cell -> cell != null && !cell.isEmpty())
            .collect(Collectors.joining("  ")));
  }

  @Override
  public void close() {
    out.flush();
  }
}
