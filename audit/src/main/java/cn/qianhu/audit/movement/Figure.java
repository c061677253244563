package cn.qianhu.audit.movement;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.IndicatorLine;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableColumn;
import java.util.Comparator;

/**
 * A figure of the tables of results.
 *
 * @param table such as {@code balances}
 * @param key what stands first in its row, joined: cell, city/month/rule, account or alert
 * @param column such as {@code assessed_ytd}; of indicators the measure with it: {@code
 *     gross_output.ytd}
 */
public record Figure(String table, String key, String column) implements Comparable<Figure> {

  private static final Comparator<Figure> ORDER =
      Comparator.comparing(Figure::table).thenComparing(Figure::key).thenComparing(Figure::column);

  static Figure of(ResultTable<?, ?> table, String key, TableColumn<?> column) {
    return new Figure(table.name(), key, column.code());
  }

  static Figure of(IndicatorLine line, IndicatorColumn column) {
    return of(CellKey.of(line.cell()), line.measure().getMeasure(), column);
  }

  static Figure of(CellKey cell, String measure, IndicatorColumn column) {
    return new Figure(
        ResultTables.INDICATORS.name(), cell.toString(), measure + "." + column.code());
  }

  @Override
  public int compareTo(Figure other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return table + " " + key + " " + column;
  }
}
