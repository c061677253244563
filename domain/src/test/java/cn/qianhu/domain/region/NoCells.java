package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.indicator.CellFigures;
import cn.qianhu.domain.indicator.CoverageRow;

/** Looks at nothing that a stage of regions publishes of cells, but at whether they add up. */
public class NoCells implements RegionResults {

  @Override
  public void indicators(CellSeries series, int month, CellFigures figures) {}

  @Override
  public void coverage(CellSeries series, int month, CoverageRow row) {}

  @Override
  public void moved(LeafDeltas deltas) {}

  @Override
  public void checked(int count) {}

  @Override
  public void breached(RollUpBreach breach) {
    throw new AssertionError(breach);
  }
}
