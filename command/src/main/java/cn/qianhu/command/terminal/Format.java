package cn.qianhu.command.terminal;

import cn.qianhu.contract.table.ColumnList;
import java.io.PrintWriter;

/** Formats of rows. */
public enum Format {
  /** Columns that line up, for people. */
  TABLE,
  /** One object on each line, for pipes. */
  JSON,
  CSV;

  /** A listing of which all rows are known before it is to be read. */
  public <R> Listing<R> listing(ColumnList<R> columns, PrintWriter out) {
    return switch (this) {
      case TABLE -> new AlignedListing<>(columns, out);
      case JSON -> new JsonListing<>(columns, out);
      case CSV -> new CsvListing<>(columns, out);
    };
  }

  /** A listing that grows: each row is printed when it comes. */
  public <R> Listing<R> growing(ColumnList<R> columns, PrintWriter out) {
    return this == TABLE ? new PlainListing<>(columns, out) : listing(columns, out);
  }
}
