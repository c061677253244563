package cn.qianhu.audit.movement;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.IndicatorLine;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TableSpec;
import java.util.Comparator;

/**
 * A figure of the tables of results.
 *
 * @param table such as {@code balances}
 * @param key what stands first in its row, joined: cell, city/month/rule, account or alert
 * @param column such as {@code assessed_ytd}; of indicators the measure with it: {@code
 *     gross_output.ytd}
 */
public record TableFigure(String table, String key, String column)
    implements Comparable<TableFigure> {

  private static final Comparator<TableFigure> ORDER =
      Comparator.comparing(TableFigure::table)
          .thenComparing(TableFigure::key)
          .thenComparing(TableFigure::column);

  static TableFigure of(TableSpec<?> table, String key, TableColumn<?> column) {
    return new TableFigure(table.name(), key, column.code());
  }

  static TableFigure of(IndicatorLine line, IndicatorColumn column) {
    return of(CellKey.of(line.cell()), line.measure().getMeasure(), column);
  }

  static TableFigure of(CellKey cell, String measure, IndicatorColumn column) {
    return new TableFigure(
        ResultTables.INDICATORS.name(), cell.toString(), measure + "." + column.code());
  }

  @Override
  public int compareTo(TableFigure other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return table + " " + key + " " + column;
  }
}
