package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.indicator.SeriesReader;
import java.util.Optional;

/**
 * Follows the cells of a stage: at each settlement it hears which of them changed, and then
 * publishes the rows and judges the alerts that follow. A watch looks after the regions that its
 * {@link Tier#owns tier owns}, and after no other, so that two stages never publish one row.
 */
public interface RegionWatch {

  /** Something of a series changed since the last settlement. Called before {@link #settle}. */
  void touched(CellSeries series, CellTouch touch);

  /**
   * The business date moves.
   *
   * @param before null before the first
   */
  default void tick(BusinessClock before, BusinessClock after) {}

  /**
   * Publishes and judges the consequences. Called at each settlement, whether or not a cell
   * changed, and after the watches before this one.
   *
   * @param reader of the stage's cells as they now are
   * @param clock none before the first tick
   */
  void settle(SeriesReader reader, Optional<BusinessClock> clock);
}
