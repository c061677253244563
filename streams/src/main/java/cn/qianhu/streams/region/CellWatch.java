package cn.qianhu.streams.region;

import cn.qianhu.streams.cell.Series;
import java.util.SortedSet;

/** Hears at each settlement of a stage which of its cells changed. */
public interface CellWatch {

  /**
   * The sums of a series changed in these months.
   *
   * @param months by index, ascending
   */
  void changed(Series series, SortedSet<Integer> months);
}
