package cn.qianhu.domain.cell;

import cn.qianhu.contract.code.Regions;
import cn.qianhu.domain.figure.Sums;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The deltas of a settlement, by the city that they go to. */
public final class CityDeltas {

  private final TreeMap<String, LeafDeltas> byCity = new TreeMap<>();

  public void add(Leaf leaf, Sums sums) {
    of(leaf).add(leaf, sums);
  }

  public void subtract(Leaf leaf, Sums sums) {
    of(leaf).subtract(leaf, sums);
  }

  /** Replaces a contribution by another; null stands for none. */
  public void replace(Contribution before, Contribution after) {
    if (before != null) {
      subtract(before.leaf(), before.sums());
    }
    if (after != null) {
      add(after.leaf(), after.sums());
    }
  }

  private LeafDeltas of(Leaf leaf) {
    return byCity.computeIfAbsent(Regions.cityOf(leaf.region()), unused -> new LeafDeltas());
  }

  /** Sends what differs on, city by city, and forgets it. */
  public void emit(BiConsumer<String, LeafDeltas> results) {
    byCity.forEach(
        (city, deltas) -> {
          if (!deltas.isEmpty()) {
            results.accept(city, deltas);
          }
        });
    byCity.clear();
  }
}
