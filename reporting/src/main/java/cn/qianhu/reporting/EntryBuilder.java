package cn.qianhu.reporting;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.SharedColumns;
import java.math.BigDecimal;

/**
 * An entry of a directory, such as a target of a region, by the names of its columns: for the
 * centre, which keeps directories. Of the entries of one key the last sent counts, so that they
 * belong in one thread of one reporter.
 */
public final class EntryBuilder {

  private final Kind directory;
  private final ReportColumns columns;

  EntryBuilder(Kind directory) {
    if (!directory.isDirectory()) {
      throw new IllegalArgumentException(
          directory.fileName() + " 不是名录 / " + directory.fileName() + " is no directory");
    }
    this.directory = directory;
    this.columns = new ReportColumns(directory);
  }

  /**
   * Sets a column from its text, as it would stand in a file.
   *
   * @throws IllegalArgumentException if the directory has no such column
   */
  public EntryBuilder set(String column, String text) {
    columns.set(column, text);
    return this;
  }

  /** A number, with no more decimals than its column takes. */
  public EntryBuilder set(String column, BigDecimal number) {
    columns.set(column, number);
    return this;
  }

  /**
   * Withdraws the entry that was made under the same key.
   *
   * @throws IllegalStateException if nothing is ever taken back of this directory
   */
  public EntryBuilder withdrawn() {
    if (!directory.has(SharedColumns.WITHDRAWN.name())) {
      throw new IllegalStateException(
          directory.fileName()
              + " 的条目不能撤回，请以后来的条目更正 / entries of "
              + directory.fileName()
              + " cannot be withdrawn; correct them by a later entry");
    }
    return set(SharedColumns.WITHDRAWN.name(), "true");
  }

  public Report build() {
    return columns.report();
  }
}
