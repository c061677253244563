package cn.qianhu.center.movement;

import cn.qianhu.contract.cell.CellKey;
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

  /** A figure of indicators.csv. */
  static Figure indicator(CellKey cell, String measure, String column) {
    return new Figure("indicators", cell.toString(), measure + "." + column);
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
