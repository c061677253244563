package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.SharedColumns;
import cn.qianhu.contract.signature.ReportSignature;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A row read as headings. */
public final class HeadingLine {

  public static final int ABSENT = -1;

  private static final Set<ColumnContent> TIMES =
      EnumSet.of(
          ColumnContent.MONTH, ColumnContent.YEAR, ColumnContent.DATE, ColumnContent.INSTANT);

  private final HeadingReader reader;
  private final DialectTables tables;
  private final Kind kind;
  private final List<String> cells;
  private final List<Heading> headings;
  private final List<HeadingFault> faults;
  private final List<Integer> unknownColumns;
  private final Map<String, Heading> byColumn = new HashMap<>();
  private final int[] keys;

  /** The column in which each row has a month or a day, which begins with a digit. */
  private final int dated;

  HeadingLine(
      HeadingReader reader,
      DialectTables tables,
      Kind kind,
      List<String> cells,
      List<Heading> headings,
      List<HeadingFault> faults,
      List<Integer> unknownColumns) {
    this.reader = reader;
    this.tables = tables;
    this.kind = kind;
    this.cells = List.copyOf(cells);
    this.headings = List.copyOf(headings);
    this.faults = List.copyOf(faults);
    this.unknownColumns = List.copyOf(unknownColumns);
    headings.forEach(heading -> byColumn.putIfAbsent(heading.column(), heading));
    this.keys = keys();
    this.dated = dated();
  }

  private int dated() {
    return kind.declaredColumns().stream()
        .filter(column -> TIMES.contains(column.content()))
        .mapToInt(column -> position(column.name()))
        .filter(position -> position != ABSENT)
        .findFirst()
        .orElse(ABSENT);
  }

  /** The positions of the natural key; none in kinds that no enterprise fills in. */
  private int[] keys() {
    if (!kind.has(SharedColumns.USCC.name())) {
      return new int[0];
    }
    return Stream.of(
            SharedColumns.USCC,
            SharedColumns.PROJECT_CODE,
            SharedColumns.PERIOD,
            SharedColumns.CARRIER)
        .mapToInt(column -> position(column.name()))
        .filter(position -> position != ABSENT)
        .toArray();
  }

  /**
   * Whether a row is empty where its key would be: then it may be a foot, or a second row of
   * headings. Never in kinds in which each row is meant, in its order or without an enterprise.
   */
  public boolean isWithoutKey(TableScan.ScannedRow row) {
    for (int key : keys) {
      if (!row.text(key).isEmpty()) {
        return false;
      }
    }
    return keys.length > 0;
  }

  /** Whether the line names each column that a file of the kind needs, so that it is the header. */
  public boolean isHeader() {
    return missing().isEmpty();
  }

  /** Columns that a file needs and that no cell names. */
  public List<String> missing() {
    return kind.columns().stream()
        .filter(column -> !kind.optionalColumns().contains(column))
        .filter(column -> !byColumn.containsKey(column))
        .toList();
  }

  /** Headings that are understood, in their order. */
  public List<Heading> headings() {
    return headings;
  }

  /**
   * Faults that make the file unreadable if this is its header: two headings for one column, a name
   * that nearly is that of a column, a unit that is not known.
   */
  public List<HeadingFault> faults() {
    return faults;
  }

  /**
   * Faults found in titles and feet: a unit in which a column would not be read.
   *
   * @param cells of those rows
   */
  public List<HeadingFault> faultsBesides(List<String> cells) {
    return new UnitBesides(kind, tables.units()).above(cells, headings);
  }

  /**
   * Faults found in a row below that is a header too: where its columns or units are others, what
   * stands below it must not be read by this one.
   *
   * @param cells of the row
   */
  public List<HeadingFault> faultsBelow(List<String> cells) {
    if (dated == ABSENT || cells.size() <= dated || !reader.isHeading(cells.get(dated))) {
      return List.of();
    }
    HeadingLine other = reader.read(cells);
    return other.isHeader() && !other.meanings().equals(meanings())
        ? List.of(HeadingFaults.anotherHeader())
        : List.of();
  }

  private Set<Heading> meanings() {
    return headings.stream()
        .map(heading -> new Heading(heading.position(), "", heading.column(), heading.unit()))
        .collect(Collectors.toSet());
  }

  /** The cell that names a column; {@link #ABSENT} where none does. */
  public int position(String column) {
    Heading heading = byColumn.get(column);
    return heading == null ? ABSENT : heading.position();
  }

  /** Cells with a name that is no column's. */
  public List<Integer> unknownColumns() {
    return unknownColumns;
  }

  /**
   * The column of signatures: with one a file is read strictly, because strict texts are signed.
   */
  public boolean isSigned() {
    return byColumn.containsKey(ReportSignature.COLUMN);
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

  /** The heading of a column; null where there is none. */
  Heading heading(String column) {
    return byColumn.get(column);
  }

  @Override
  public String toString() {
    return cells.toString();
  }
}
