package cn.qianhu.desk.view;

import cn.qianhu.contract.cell.CellSeries;
import java.util.Set;

/**
 * A filter for cells.
 *
 * @param scopes null for all, as are the following
 * @param from first month, by index
 * @param to last month, included
 */
public record CellFilter(
    Set<String> scopes, Set<String> regions, Set<String> industries, int from, int to) {

  boolean admits(CellSeries series) {
    return admits(scopes, series.scope())
        && admits(regions, series.region())
        && admits(industries, series.industry());
  }

  private static boolean admits(Set<String> codes, String code) {
    return codes == null || codes.contains(code);
  }
}
