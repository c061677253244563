package cn.qianhu.center.explain;

import java.math.BigDecimal;
import java.util.List;

/**
 * A figure that moved, and what moved it.
 *
 * @param before exact sum; null where there was none
 * @param after exact sum; null where there is none any more
 */
public record Movement(
    CellKey cell, String measure, BigDecimal before, BigDecimal after, List<Step> bridge) {

  public Movement {
    bridge = List.copyOf(bridge);
  }

  /**
   * What one fact moved.
   *
   * @param delta exact
   */
  public record Step(FactChange change, BigDecimal delta) {}

  /** Whether the steps lead from the old figure to the new one. */
  public boolean isBridged() {
    BigDecimal steps = bridge.stream().map(Step::delta).reduce(BigDecimal.ZERO, BigDecimal::add);
    return orZero(before).add(steps).compareTo(orZero(after)) == 0;
  }

  private static BigDecimal orZero(BigDecimal sum) {
    return sum == null ? BigDecimal.ZERO : sum;
  }
}
