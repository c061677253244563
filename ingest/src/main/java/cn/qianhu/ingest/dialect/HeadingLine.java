package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.Kind;
import java.util.Collections;
import java.util.List;

/** A row read as headings. */
public final class HeadingLine {

  public static final int ABSENT = -1;

  private final DialectTables tables;
  private final Kind kind;
  private final List<String> cells;
  private final List<Heading> found;
  private final List<HeadingFault> faults;

  HeadingLine(
      DialectTables tables,
      Kind kind,
      List<String> cells,
      List<Heading> found,
      List<HeadingFault> faults) {
    this.tables = tables;
    this.kind = kind;
    this.cells = List.copyOf(cells);
    this.found = List.copyOf(found);
    this.faults = List.copyOf(faults);
  }

  /** Whether each column is named that a file of the kind needs: it is the header then. */
  public boolean isHeader() {
    return missing().isEmpty();
  }

  /** Columns that a file needs and that no cell names. */
  public List<String> missing() {
    return kind.columns().stream()
        .filter(column -> !kind.optionalColumns().contains(column))
        .filter(column -> position(column) == ABSENT)
        .toList();
  }

  /** Headings that are understood, in their order. */
  public List<Heading> found() {
    return found;
  }

  /**
   * What makes the file unreadable if this is its header: two headings for one column, a name that
   * nearly is that of a column, a unit that is not known.
   */
  public List<HeadingFault> faults() {
    return faults;
  }

  /** The cell that names a column; {@link #ABSENT} where none does. */
  public int position(String column) {
    return found.stream()
        .filter(heading -> heading.column().equals(column))
        .mapToInt(Heading::position)
        .findFirst()
        .orElse(ABSENT);
  }

  /** Cells with a name that is no column's. */
  public List<Integer> unknown() {
    return Collections.emptyList();
  }

  /**
   * The column of signatures: with one a file is read strictly, because the strict text is signed.
   */
  public boolean isSigned() {
    return false;
  }

  /**
   * Makes strict texts of the rows below.
   *
   * @param scan goes through them, where one of them cannot be read without all
   */
  public RowDialect rows(TableScan scan) {
    return new RowDialect(this, scan);
  }

  Kind kind() {
    return kind;
  }

  DialectTables tables() {
    return tables;
  }

  @Override
  public String toString() {
    return cells.toString();
  }
}
