package cn.qianhu.center.disclosure;

import cn.qianhu.center.view.CellSeries;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Who stands in each cell of a month: as numbers, and where an enterprise may stand in several
 * cells of a table, as investors may, by name.
 */
final class Members {

  /**
   * A group of those who do not stand on a list: it is nowhere published, and could be reckoned.
   */
  private static final String NOT = "!";

  private final Map<Group, Map<CellSeries, int[]>> counts = new EnumMap<>(Group.class);
  private final Map<CellSeries, Set<String>> investors = new HashMap<>();

  Members() {
    for (Group group : Group.values()) {
      counts.put(group, new HashMap<>());
    }
  }

  void add(Group group, CellSeries cell) {
    counts.get(group).computeIfAbsent(cell, unused -> new int[1])[0]++;
  }

  void addInvestor(CellSeries cell, String uscc) {
    investors.computeIfAbsent(cell, unused -> new HashSet<>()).add(uscc);
  }

  /** The cell of those who are in a region and industry but not in a scope. */
  static CellSeries others(CellSeries cell) {
    return new CellSeries(NOT + cell.scope(), cell.region(), cell.industry());
  }

  static boolean isOfOthers(CellSeries cell) {
    return cell.scope().startsWith(NOT);
  }

  int count(Group group, CellSeries cell) {
    if (group == Group.INVESTMENT) {
      return investors.getOrDefault(cell, Set.of()).size();
    }
    int[] count = counts.get(group).get(cell);
    return count == null ? 0 : count[0];
  }

  /** How many enterprises stand in any of some cells that share none of their facts. */
  int together(Form form, Iterable<CellSeries> cells) {
    if (form == Form.INVESTMENT) {
      Set<String> union = new HashSet<>();
      cells.forEach(cell -> union.addAll(investors.getOrDefault(cell, Set.of())));
      return union.size();
    }
    int sum = 0;
    for (CellSeries cell : cells) {
      sum += count(Group.of(form), cell);
    }
    return sum;
  }

  /** The cells that anybody of a form stands in. */
  Set<CellSeries> cells(Form form) {
    return form == Form.INVESTMENT ? investors.keySet() : counts.get(Group.of(form)).keySet();
  }
}
