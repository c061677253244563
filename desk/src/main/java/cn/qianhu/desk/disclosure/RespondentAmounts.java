package cn.qianhu.desk.disclosure;

import cn.qianhu.domain.cell.Leaf;
import java.util.List;

/**
 * What one enterprise, or one project of an enterprise, adds to the cells of a month.
 *
 * @param unit code of the enterprise or project
 * @param enterprise whose figure it is
 * @param leaf where it falls
 * @param amounts one for each measure of {@link RespondentGroup#measures}, in the smallest unit
 */
record RespondentAmounts(String unit, String enterprise, Leaf leaf, List<Long> amounts) {

  /** Of a measure, by its place in its group; one that was declared later has nothing here. */
  long amount(int place) {
    return place < amounts.size() ? amounts.get(place) : 0;
  }
}
