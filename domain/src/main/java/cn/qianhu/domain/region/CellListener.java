package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.domain.cell.MonthSet;

/** Is called at each settlement of a stage with the cells that changed. */
public interface CellListener {

  /**
   * The sums of a series changed in these months.
   *
   * @param months by index, ascending
   */
  void changed(CellSeries series, MonthSet months);
}
