package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.signature.ReportSignature;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds out which columns of a kind the cells of a row name, if they are headings. */
public final class HeadingReader {

  /** A shorter alias has too many neighbours. */
  private static final int LONG_ALIAS = 4;

  /**
   * The longest heading that is read: the work on a longer cell would grow faster than its length.
   */
  private static final int LONGEST = 200;

  /** The most faults that are listed: nobody reads more, and a row may have thousands of cells. */
  private static final int FAULTS = 20;

  private final DialectTables tables;
  private final Kind kind;
  private final Map<String, String> columns;

  /** Names that nothing may resemble, by the columns that they mean. */
  private final Map<String, String> guarded;

  private final NearNames names;

  /**
   * @param columns by their folded names
   */
  HeadingReader(DialectTables tables, Kind kind, Map<String, String> columns) {
    this.tables = tables;
    this.kind = kind;
    this.columns = columns;
    this.guarded = guarded(kind, columns);
    this.names = new NearNames(guarded.keySet());
  }

  /**
   * The names that a heading must not nearly be: all names of columns, and those aliases of
   * optional columns that have few neighbours.
   */
  private static Map<String, String> guarded(Kind kind, Map<String, String> columns) {
    Map<String, String> guarded = new TreeMap<>();
    columns.forEach(
        (alias, column) -> {
          if (kind.optionalColumns().contains(column)
              && alias.codePointCount(0, alias.length()) >= LONG_ALIAS) {
            guarded.put(alias, column);
          }
        });
    kind.columns().forEach(column -> guarded.put(column, column));
    if (kind.isReport()) {
      guarded.put(ReportSignature.COLUMN, ReportSignature.COLUMN);
    }
    return guarded;
  }

  /**
   * Reads a row as headings.
   *
   * @param cells its trimmed texts
   */
  public HeadingLine read(List<String> cells) {
    List<Heading> found = new ArrayList<>();
    List<HeadingFault> faults = new ArrayList<>();
    List<Integer> unknown = new ArrayList<>();
    for (int position = 0; position < cells.size(); position++) {
      String cell = cells.get(position);
      if (cell.isEmpty()) {
        continue;
      }
      if (cell.length() > LONGEST) {
        unknown.add(position);
        continue;
      }
      Heading heading = heading(position, cell);
      if (heading != null) {
        found.add(heading);
        if (heading.column().equals(HeadingWords.POSSIBLE_UNIT)) {
          unknown.add(position);
        }
        continue;
      }
      String resembled = resembled(cell);
      if (resembled == null) {
        unknown.add(position);
      } else {
        faults.add(HeadingFaults.resembling(cell, resembled, guarded.get(resembled)));
      }
    }
    faults.addAll(repeated(found));
    faults.addAll(new UnitBesides(kind, tables.units()).above(statements(cells, unknown), found));
    found.forEach(heading -> addUnknownUnit(heading, faults));
    List<HeadingFault> first = faults.subList(0, Math.min(faults.size(), FAULTS));
    return new HeadingLine(this, tables, kind, cells, found, first, unknown);
  }

  /** Whether a cell is a heading that is understood; none begins with a digit. */
  boolean isHeading(String cell) {
    boolean maybe = !cell.isEmpty() && cell.length() <= LONGEST && !isDigit(cell.charAt(0));
    return maybe && heading(0, cell) != null;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** {@code 单位：千元} at the end of the row of headings. */
  private static List<String> statements(List<String> cells, List<Integer> unknown) {
    return unknown.stream().map(cells::get).filter(UnitBesides::isStatement).toList();
  }

  /** Brackets that are a part of a name go before brackets with a unit. */
  private Heading heading(int position, String cell) {
    String folded = ColumnName.fold(cell);
    String column = column(folded);
    if (column != null) {
      return new Heading(position, cell, column, null);
    }
    if (!folded.endsWith(")") && !folded.endsWith("]")) {
      return null;
    }
    for (int open = folded.length() - 1; open > 0; open--) {
      char c = folded.charAt(open);
      String before = c == '(' || c == '[' ? column(folded.substring(0, open)) : null;
      if (before != null) {
        return new Heading(position, cell, before, folded.substring(open + 1, folded.length() - 1));
      }
    }
    return null;
  }

  private String column(String folded) {
    String column = columns.get(folded);
    return column == null && kind.isReport() && folded.equals(ReportSignature.COLUMN)
        ? ReportSignature.COLUMN
        : column;
  }

  private String resembled(String cell) {
    List<String> near = names.resembledBy(cell);
    return near.isEmpty() ? null : near.get(0);
  }

  private static List<HeadingFault> repeated(List<Heading> found) {
    Set<String> seen = new LinkedHashSet<>();
    Set<String> repeated = new LinkedHashSet<>();
    for (Heading heading : found) {
      if (!seen.add(heading.column())) {
        repeated.add(heading.column());
      }
    }
    return repeated.stream().map(column -> HeadingFaults.repeated(column, found)).toList();
  }

  private void addUnknownUnit(Heading heading, List<HeadingFault> faults) {
    if (heading.unit() == null) {
      return;
    }
    FormColumn column = kind.has(heading.column()) ? kind.column(heading.column()) : null;
    if (column == null || !isUnit(column, heading.unit())) {
      faults.add(HeadingFaults.unknownUnit(heading, title(column)));
    }
  }

  private boolean isUnit(FormColumn column, String unit) {
    return ColumnUnits.isOfCarrier(column)
        ? tables.units().isOfAnyCarrier(column, unit)
        : tables.units().of(column, "").containsKey(unit);
  }

  private String title(FormColumn column) {
    return column == null ? "" : tables.units().titleOf(column, "");
  }
}
