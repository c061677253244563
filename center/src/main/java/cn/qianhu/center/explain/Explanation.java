package cn.qianhu.center.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How a figure came about.
 *
 * @param figure {@code value} or {@code ytd}
 * @param leaves what was summed, by subject and month
 * @param published the figure as it stands in the table; null where there is none
 */
public record Explanation(
    CellKey cell, String measure, String figure, List<Leaf> leaves, BigDecimal published) {

  public Explanation {
    leaves = List.copyOf(leaves);
  }

  /** The exact sum of the leaves. */
  public BigDecimal sum() {
    return leaves.stream().map(Leaf::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether the leaves give the published figure, rounded to its digits. */
  public boolean agrees() {
    if (published == null) {
      return leaves.isEmpty();
    }
    return sum().setScale(published.scale(), RoundingMode.HALF_UP).compareTo(published) == 0;
  }
}
