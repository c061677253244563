package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;

/**
 * A column that says of each row in what unit its amounts are. No amount is converted by it; those
 * of a row that says another unit than they are taken in do not count.
 *
 * @param position of its cells
 * @param certain whether a unit is meant for certain; if not, it may be an organisation
 */
record UnitColumn(Kind kind, ColumnUnits units, int position, boolean certain) {

  /** The column of a table; null where there is none. */
  static UnitColumn of(HeadingLine headings) {
    int unit = headings.position(HeadingWords.UNIT);
    int possible = headings.position(HeadingWords.POSSIBLE_UNIT);
    int position = unit == HeadingLine.ABSENT ? possible : unit;
    return position == HeadingLine.ABSENT
        ? null
        : new UnitColumn(
            headings.kind(), headings.tables().units(), position, unit != HeadingLine.ABSENT);
  }

  /**
   * The amounts of a row that do not count.
   *
   * @param carrier of the row; empty where it has none
   * @param texts strict texts of the columns of the kind
   * @param shifts of columns, by their headings
   */
  List<CellReading> refused(
      TableScan.ScannedRow row, String carrier, String[] texts, IntUnaryOperator shifts) {
    String written = row.text(position);
    String unit = ColumnName.fold(written);
    if (unit.isEmpty() || !(certain || units.isKnown(unit))) {
      return List.of();
    }
    boolean isOfSome =
        kind.amounts().stream().anyMatch(column -> units.of(column, carrier).containsKey(unit));
    List<CellReading> refused = new ArrayList<>();
    for (FormColumn column : kind.amounts()) {
      int at = kind.position(column.name());
      Map<String, Integer> known = units.of(column, carrier);
      boolean isOther =
          known.containsKey(unit) ? known.get(unit) != shifts.applyAsInt(at) : !isOfSome;
      if (isOther && !texts[at].isEmpty()) {
        String title = units.titleOf(column, carrier);
        refused.add(AmountAdvice.ofOtherUnit(column, texts[at], written, title));
      }
    }
    return refused;
  }
}
