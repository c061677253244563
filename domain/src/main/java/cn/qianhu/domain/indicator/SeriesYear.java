package cn.qianhu.domain.indicator;

import cn.qianhu.domain.cell.CellYear;
import cn.qianhu.domain.figure.Sums;

/** The cells of a series in one calendar year, with their sums from January. */
public final class SeriesYear {

  private static final int MONTHS = 12;
  private static final Sums NOTHING = new Sums();

  private final int year;
  private final CellYear cells;
  private Sums[] running;

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
    if (running == null) {
      running = runningSums();
    }
    return running[ordinal];
  }

  private Sums[] runningSums() {
    Sums[] sums = new Sums[MONTHS];
    Sums sum = NOTHING;
    for (int ordinal = 0; ordinal < MONTHS; ordinal++) {
      if (has(ordinal)) {
        sum = sum.copy().plus(cells.month(ordinal));
      }
      sums[ordinal] = sum;
    }
    return sums;
  }
}
