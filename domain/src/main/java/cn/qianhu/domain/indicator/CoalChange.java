package cn.qianhu.domain.indicator;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Slot;

/**
 * The change of a region's coal from January ("control, Double-control sheet"): of all who report,
 * because a boiler that is closed is the cut. It is undefined where a month of either year has no
 * energy at all, since a report that is missing would look like a cut.
 */
public final class CoalChange {

  private static final int YEAR = 12;

  private CoalChange() {}

  /** The change up to a month, by its index; undefined where the prior is not above zero either. */
  public static Change of(SeriesReader reader, String region, int month) {
    CellSeries all = CellSeries.whole(Scope.ALL, region);
    for (int each = Math.floorDiv(month, YEAR) * YEAR; each <= month; each++) {
      if (!hasEnergy(reader, all, each) || !hasEnergy(reader, all, each - YEAR)) {
        return Change.UNDEFINED;
      }
    }
    return new Change(
        reader.ytd(all, month).get(Slot.COAL), reader.ytd(all, month - YEAR).get(Slot.COAL));
  }

  private static boolean hasEnergy(SeriesReader reader, CellSeries series, int month) {
    return reader.at(series, month).count(Slot.ENERGY_REPORTED) > 0;
  }
}
