package cn.qianhu.center.terminal;

import java.io.PrintWriter;
import java.util.List;

/** How rows are printed. */
public enum Format {
  /** Columns that line up, for people. */
  TABLE,
  /** One object a line, for pipes. */
  JSON,
  CSV;

  /** A listing of which all rows are known before it is to be read. */
  public Listing listing(List<Column> columns, PrintWriter out) {
    return switch (this) {
      case TABLE -> new AlignedListing(columns, out);
      case JSON -> new JsonListing(columns, out);
      case CSV -> new CsvListing(columns, out);
    };
  }

  /** A listing that grows: each row is printed when it comes. */
  public Listing growing(List<Column> columns, PrintWriter out) {
    return this == TABLE ? new PlainListing(out) : listing(columns, out);
  }
}
