package cn.qianhu.domain.energy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which feedstock is taken out of assessed energy (domain, Energy, Deducted feedstock). */
public final class FeedstockPolicy {

  private record DivisionAndGroup(String division, String group) {}

  private final Map<DivisionAndGroup, Integer> firstMonths = new HashMap<>();

  public FeedstockPolicy(List<FeedstockPair> pairs) {
    pairs.forEach(
        pair ->
            firstMonths.merge(
                new DivisionAndGroup(pair.division(), pair.group()), pair.firstMonth(), Math::min));
  }

  /**
   * Whether feedstock is deducted.
   *
   * @param division of the entry in force for the month
   * @param group of the carrier
   * @param month its index
   */
  public boolean deducts(String division, String group, int month) {
    Integer first = firstMonths.get(new DivisionAndGroup(division, group));
    return first != null && first <= month;
  }
}
