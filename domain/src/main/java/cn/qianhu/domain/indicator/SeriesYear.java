package cn.qianhu.domain.indicator;

import cn.qianhu.domain.cell.CellYear;
import cn.qianhu.domain.figure.Sums;

/** The cells of a series in one calendar year, with their sums from January. */
public final class SeriesYear {

  private static final int MONTHS = 12;
  private static final Sums NOTHING = new Sums();

  private final int year;
  private final CellYear cells;
  private final Sums[] running = new Sums[MONTHS];

  /**
   * @param cells null where there are none
   */
  SeriesYear(int year, CellYear cells) {
    this.year = year;
    this.cells = cells;
  }

  int year() {
    return year;
  }

  /** Whether anything was ever added to a month (0 for January). */
  boolean has(int ordinal) {
    return cells != null && cells.month(ordinal) != null;
  }

  /** The sums of a month; all zero where there is nothing. */
  Sums at(int ordinal) {
    return has(ordinal) ? cells.month(ordinal) : NOTHING;
  }

  /** The sums from January to a month. */
  Sums ytd(int ordinal) {
    Sums known = running[ordinal];
    return known == null ? sumUp(ordinal) : known;
  }

  /**
   * Adds up from the latest month asked for before it: earlier months are seldom asked for at all.
   */
  private Sums sumUp(int ordinal) {
    int summed = ordinal - 1;
    while (summed >= 0 && running[summed] == null) {
      summed--;
    }
    Sums sum = summed < 0 ? new Sums() : running[summed].copy();
    for (int month = summed + 1; month <= ordinal; month++) {
      sum.plus(at(month));
    }
    running[ordinal] = sum;
    return sum;
  }
}
