package cn.qianhu.streams.indicator;

import cn.qianhu.streams.figure.Slot;
import cn.qianhu.streams.figure.Sums;
import java.util.List;

/**
 * The sums that the figures of one cell are made of.
 *
 * @param month the sums of the month
 * @param yearBefore of the same month a year before
 * @param ytd from January to the month
 * @param ytdBefore from January to the same month a year before
 * @param whole the YTD sums of the province's T cell that this cell is a part of (domain,
 *     contribution_pp); null where the cell is not compared with it
 */
public record CellFigures(Sums month, Sums yearBefore, Sums ytd, Sums ytdBefore, Sums whole) {

  /** Whether the cell has rows: somebody reported in that very month (domain, Indicators). */
  public boolean hasRows() {
    return has(Slot.REPORTED) || has(Slot.ENERGY_REPORTED) || has(Slot.INVESTED);
  }

  /** The rows of the cell in the order of their measures; none where nothing was reported. */
  public List<IndicatorRow> rows() {
    return IndicatorFormulas.rows(this);
  }

  boolean has(Slot count) {
    return month.count(count) > 0;
  }
}
