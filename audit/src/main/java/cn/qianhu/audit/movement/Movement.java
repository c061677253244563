package cn.qianhu.audit.movement;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A sum that changed, and what changed it.
 *
 * @param before exact; null where there was none
 * @param after exact; null where there is none any more
 */
public record Movement(TableFigure figure, BigDecimal before, BigDecimal after, List<Step> bridge) {

  public Movement {
    bridge = List.copyOf(bridge);
  }

  /** Whether the steps add up from the old figure to the new one. */
  public boolean isBridged() {
    BigDecimal steps = bridge.stream().map(Step::delta).reduce(BigDecimal.ZERO, BigDecimal::add);
    return orZero(before).add(steps).compareTo(orZero(after)) == 0;
  }

  /** Whether the figure differs from before. */
  boolean isMoved() {
    boolean appears = before == null && after != null;
    boolean ceases = before != null && after == null;
    return appears || ceases || delta().signum() != 0;
  }

  /** The difference of the figure. */
  BigDecimal delta() {
    return orZero(after).subtract(orZero(before));
  }

  /** The causes of all its steps. */
  Set<Cause> causes() {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    bridge.forEach(step -> causes.addAll(step.causes()));
    return causes;
  }

  private static BigDecimal orZero(BigDecimal sum) {
    return sum == null ? BigDecimal.ZERO : sum;
  }
}
