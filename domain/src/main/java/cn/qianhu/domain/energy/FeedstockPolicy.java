package cn.qianhu.domain.energy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The policy on feedstock that is deducted from assessed energy (domain, Energy, Deducted
 * feedstock).
 */
public final class FeedstockPolicy {

  private record DivisionAndGroup(String division, String group) {}

  private final Map<DivisionAndGroup, NavigableMap<Integer, Boolean>> timelines = new HashMap<>();

  /**
   * @param pairs of two that begin in one month the later one holds
   */
  public FeedstockPolicy(List<FeedstockPair> pairs) {
    for (FeedstockPair pair : pairs) {
      timelines
          .computeIfAbsent(
              new DivisionAndGroup(pair.division(), pair.group()), unused -> new TreeMap<>())
          .put(pair.firstMonth(), pair.deducted());
    }
  }

  /**
   * Whether feedstock is deducted.
   *
   * @param division of the entry in force for the month
   * @param group of the carrier
   * @param month its index
   */
  public boolean deducts(String division, String group, int month) {
    NavigableMap<Integer, Boolean> timeline = timelines.get(new DivisionAndGroup(division, group));
    Map.Entry<Integer, Boolean> begun = timeline == null ? null : timeline.floorEntry(month);
    return begun != null && begun.getValue();
  }
}
