package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.indicator.CellFigures;
import cn.qianhu.domain.indicator.CoverageRow;

/** Receives the results of a stage of regions. */
public interface RegionResults {

  /** The indicators of a cell; figures without rows where there is none any more. */
  void indicators(CellSeries series, int month, CellFigures figures);

  /** The coverage of a cell; null where there is none any more. */
  void coverage(CellSeries series, int month, CoverageRow row);

  /** The deltas of this stage's regions, with the city as the region of each leaf. */
  void moved(LeafDeltas deltas);

  /** The number of cells that were compared with the sum of their regions. */
  void checked(int count);

  /** A cell is not the sum of its regions. */
  void breached(RollUpBreach breach);
}
