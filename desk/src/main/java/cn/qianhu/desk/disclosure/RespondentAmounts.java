package cn.qianhu.desk.disclosure;

import cn.qianhu.domain.cell.Leaf;
import java.util.List;

/**
 * The amounts that one enterprise, or one project of an enterprise, adds to the cells of a month.
 *
 * @param unit code of the enterprise or project
 * @param enterprise whose figure it is
 * @param leaf where it falls
 * @param amounts one for each measure of {@link RespondentGroup#measures}, in the smallest unit
 */
record RespondentAmounts(String unit, String enterprise, Leaf leaf, List<Long> amounts) {

  /**
   * The amount of a measure, by its place in its group; 0 for a measure that was declared later.
   */
  long amount(int place) {
    return place < amounts.size() ? amounts.get(place) : 0;
  }
}
