package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.FactCells;
import cn.qianhu.audit.explain.SubjectFact;
import cn.qianhu.contract.cell.CellKey;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The exact sums of all cells, computed a second time from the facts. */
final class CellSums {

  private final Map<CellKey, Map<String, BigDecimal>> sums = new HashMap<>();

  CellSums(Collection<SubjectFact> facts, FactCells factCells) {
    for (SubjectFact fact : facts) {
      factCells.cells(fact).forEach(cell -> add(cell, fact));
    }
  }

  private void add(CellKey cell, SubjectFact fact) {
    Map<String, BigDecimal> cellSums = sums.computeIfAbsent(cell, unused -> new HashMap<>());
    fact.amounts().forEach((measure, amount) -> cellSums.merge(measure, amount, BigDecimal::add));
  }

  /** The sum of a cell, or null where no fact feeds it. */
  BigDecimal sum(CellKey cell, String measure) {
    return sums.getOrDefault(cell, Map.of()).get(measure);
  }
}
