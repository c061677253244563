package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.SharedColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Makes strict texts of the rows of one table. */
public final class RowDialect {

  private final HeadingLine headings;
  private final TableScan scan;
  private final ColumnUnits units;
  private final List<HeadingFault> faults = new ArrayList<>();
  private final List<FormColumn> columns;
  private final int[] positions;
  private final ColumnSpelling[] spellings;

  /** Place of the carrier among the columns, which says what other cells of its row mean. */
  private final int carrier;

  private final UnitColumn unit;
  private final UnitBesides besides;

  RowDialect(HeadingLine headings, TableScan scan) {
    Kind kind = headings.kind();
    this.headings = headings;
    this.scan = scan;
    this.units = headings.tables().units();
    this.columns = kind.declaredColumns();
    this.positions = kind.columns().stream().mapToInt(headings::position).toArray();
    String name = SharedColumns.CARRIER.name();
    this.carrier = kind.has(name) ? kind.position(name) : HeadingLine.ABSENT;
    this.unit = UnitColumn.of(headings);
    this.besides = new UnitBesides(kind, units);
    this.spellings = new ColumnSpelling[columns.size()];
    String only = onlyCarrier();
    for (int column = 0; column < spellings.length; column++) {
      spellings[column] = spelling(columns.get(column), only);
    }
  }

  /**
   * The carrier of all rows, where a heading names a unit of its quantities; empty where no row has
   * one.
   */
  private String onlyCarrier() {
    List<Heading> named =
        headings.headings().stream()
            .filter(heading -> heading.unit() != null && isOfCarrier(heading.column()))
            .toList();
    if (named.isEmpty()) {
      return "";
    }
    Set<String> carriers = new TreeSet<>();
    scan.each(
        row -> {
          String code = carrier(row);
          if (headings.tables().carriers().codes().contains(code)) {
            carriers.add(code);
          }
        });
    if (carriers.size() > 1) {
      named.forEach(heading -> faults.add(HeadingFaults.severalCarriers(heading)));
    }
    return carriers.isEmpty() ? "" : carriers.iterator().next();
  }

  private boolean isOfCarrier(String column) {
    return headings.kind().has(column) && ColumnUnits.isOfCarrier(headings.kind().column(column));
  }

  private String carrier(TableScan.ScannedRow row) {
    String cell = positions[carrier] == HeadingLine.ABSENT ? "" : row.text(positions[carrier]);
    CellReading reading =
        cell.isEmpty() ? null : headings.tables().carriers().read(cell, CellForm.TEXT, "");
    return reading == null ? cell : reading.text();
  }

  private ColumnSpelling spelling(FormColumn column, String only) {
    Heading heading = headings.heading(column.name());
    if (column.content().isNumber()) {
      return amounts(column, heading, only);
    }
    return switch (column.content()) {
      case MONEY_BY_MONTH, SCHEDULE -> new AmountListSpelling(amounts(column, heading, only));
      default -> headings.tables().spelling(column, new Firsts(heading)::only);
    };
  }

  private AmountSpelling amounts(FormColumn column, Heading heading, String only) {
    String named = heading == null ? null : heading.unit();
    int shift = 0;
    if (named != null && !(ColumnUnits.isOfCarrier(column) && only.isEmpty())) {
      Integer known = units.of(column, only).get(named);
      if (known == null) {
        faults.add(HeadingFaults.unitOfOtherCarrier(heading, units.titleOf(column, only)));
      } else {
        shift = known;
      }
    }
    return AmountSpelling.of(column, units, named, shift);
  }

  /** Whether all cells of a column of months are firsts of months; found out once at most. */
  private final class Firsts {
    private final Heading heading;
    private Boolean only;

    Firsts(Heading heading) {
      this.heading = heading;
    }

    boolean only() {
      if (only == null) {
        boolean[] all = {true};
        int position = heading.position();
        scan.each(
            row -> {
              String cell = row.text(position);
              all[0] &= cell.isEmpty() || MonthSpelling.isFirst(cell, row.form(position));
            });
        only = all[0];
      }
      return only;
    }
  }

  /**
   * Faults that the rows reveal in the headings: a unit over rows of several carriers, or over one
   * that has no such unit; and a unit alone in the cell of an amount that is read in another one.
   *
   * @return empty where nothing does
   */
  public List<HeadingFault> faults() {
    return faults.isEmpty() ? List.of() : List.copyOf(faults);
  }

  /**
   * The spellings of the unit in which a column is written here, by its heading.
   *
   * @param texts the strict text of each column of a row
   */
  public Set<String> units(FormColumn column, List<String> texts) {
    String code = ColumnUnits.isOfCarrier(column) ? texts.get(carrier) : "";
    return units.ofShift(column, code, shift(headings.kind().position(column.name())));
  }

  private int shift(int column) {
    return spellings[column] instanceof AmountSpelling amounts ? amounts.shift() : 0;
  }

  /**
   * Reads a row.
   *
   * @param texts takes the strict text of each column of the kind, empty where no cell is its
   * @return the cells that were no strict texts
   */
  public List<CellReading> read(TableScan.ScannedRow row, String[] texts) {
    List<CellReading> readings = List.of();
    String code = "";
    if (carrier != HeadingLine.ABSENT) {
      readings = read(carrier, row, texts, code, readings);
      code = texts[carrier];
    }
    for (int column = 0; column < texts.length; column++) {
      if (column != carrier) {
        readings = read(column, row, texts, code, readings);
      }
    }
    if (unit == null) {
      return readings;
    }
    for (CellReading refused : unit.refused(row, code, texts, this::shift)) {
      texts[headings.kind().position(refused.column())] = refused.text();
      readings = with(readings, refused);
    }
    return readings;
  }

  private List<CellReading> read(
      int column,
      TableScan.ScannedRow row,
      String[] texts,
      String carrierCode,
      List<CellReading> readings) {
    int position = positions[column];
    String cell = position == HeadingLine.ABSENT ? "" : row.text(position);
    if (spellings[column] != ColumnSpelling.NONE && CellCharacters.isInvisible(cell)) {
      cell = "";
    }
    CellReading reading =
        cell.isEmpty() ? null : spellings[column].read(cell, row.form(position), carrierCode);
    texts[column] = reading == null ? cell : reading.text();
    if (reading == null) {
      return readings;
    }
    if (!reading.isConverted()
        && spellings[column] instanceof AmountSpelling
        && headings.isWithoutKey(row)) {
      HeadingFault fault = besides.below(headings.heading(columns.get(column).name()), cell);
      if (fault != null) {
        faults.add(fault);
      }
    }
    return with(readings, reading);
  }

  private static List<CellReading> with(List<CellReading> readings, CellReading reading) {
    List<CellReading> more = readings.isEmpty() ? new ArrayList<>() : readings;
    more.add(reading);
    return more;
  }

  @Override
  public String toString() {
    return headings.toString();
  }
}
