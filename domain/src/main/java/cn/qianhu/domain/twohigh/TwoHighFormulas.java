package cn.qianhu.domain.twohigh;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.math.BigInteger;

/** Two-high energy as a function of sums (control, Two-high). */
public final class TwoHighFormulas {

  private TwoHighFormulas() {}

  /**
   * The row of a cell.
   *
   * @param series of scope TWO_HIGH
   * @param month index of the month
   * @param ytd sums of the series from January to the month
   * @param ytdBefore the same of the year before
   * @param ytdOfAll sums from January of the same region and industry in scope ALL
   */
  public static TwoHighRow row(
      CellSeries series, int month, Sums ytd, Sums ytdBefore, Sums ytdOfAll) {
    return new TwoHighRow(
        series.region(),
        series.industry(),
        month,
        new Change(assessed(ytd), assessed(ytdBefore)),
        new Change(
            ytd.get(Slot.COMPREHENSIVE_CURRENT).subtract(ytd.get(Slot.FEEDSTOCK_CURRENT)),
            ytd.get(Slot.COMPREHENSIVE_PRIOR).subtract(ytd.get(Slot.FEEDSTOCK_PRIOR))),
        assessed(ytdOfAll));
  }

  private static BigInteger assessed(Sums sums) {
    return sums.get(Slot.COMPREHENSIVE).subtract(sums.get(Slot.FEEDSTOCK));
  }
}
