package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.cell.CellSeries;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups whose sums must not be known: in whatever cell, or difference of a cell and a list, fewer
 * than three enterprises have a figure other than zero, or one of them has more than 85 % of it;
 * and every single enterprise.
 */
final class ProtectedSets {

  /** Enterprises with a figure other than zero that a figure must rest on. */
  static final int FEWEST = 3;

  /** The greatest part of a figure that one enterprise may have, in percent. */
  static final int MOST = 85;

  private static final int HUNDRED = 100;

  private final Contributors contributors;
  private final Map<CellSeries, List<Integer>> cells = new HashMap<>();
  private final Set<List<Integer>> groups = new HashSet<>();

  ProtectedSets(Contributors contributors) {
    this.contributors = contributors;
    Map<Integer, List<Integer>> single = new HashMap<>();
    for (int place = 0; place < contributors.size(); place++) {
      for (CellSeries cell : LeafGroups.groups(contributors.leaf(place))) {
        cells.computeIfAbsent(cell, unused -> new ArrayList<>()).add(place);
      }
      single
          .computeIfAbsent(contributors.enterprise(place), unused -> new ArrayList<>())
          .add(place);
    }
    groups.addAll(cells.values());
    groups.addAll(single.values());
  }

  /** The places of the members of a cell. */
  List<Integer> members(CellSeries cell) {
    return cells.getOrDefault(cell, List.of());
  }

  /**
   * The secrets of a measure: the places of members with a figure other than zero. Groups without
   * one are left out: where a sum is published three have one, so that nobody learns who has none.
   */
  List<int[]> of(long[] amounts) {
    Rule rule = new Rule(contributors, amounts);
    Set<List<Integer>> secrets = new HashSet<>();
    for (List<Integer> group : groups) {
      List<Integer> members = group.stream().filter(place -> amounts[place] != 0).toList();
      if (!members.isEmpty() && rule.reveals(members)) {
        secrets.add(members);
      }
    }
    return secrets.stream().map(each -> each.stream().mapToInt(i -> i).toArray()).toList();
  }

  /** An amount without its sign: losses are figures as well. */
  static long magnitude(long amount) {
    return Math.absExact(amount);
  }

  /** Judges sums of one measure. */
  static final class Rule {

    private final Contributors contributors;
    private final long[] amounts;
    private final long[] parts;

    Rule(Contributors contributors, long[] amounts) {
      this.contributors = contributors;
      this.amounts = amounts;
      this.parts = new long[contributors.size()];
    }

    /** Whether a sum over some places reveals one enterprise or two, or that all have zero. */
    boolean reveals(Collection<Integer> members) {
      int count = 0;
      long whole = 0;
      long greatest = 0;
      for (int place : members) {
        long amount = magnitude(amounts[place]);
        int enterprise = contributors.enterprise(place);
        count += amount != 0 && parts[enterprise] == 0 ? 1 : 0;
        parts[enterprise] = Math.addExact(parts[enterprise], amount);
        greatest = Math.max(greatest, parts[enterprise]);
        whole = Math.addExact(whole, amount);
      }
      members.forEach(place -> parts[contributors.enterprise(place)] = 0);
      return count < FEWEST
          || Math.multiplyExact(greatest, HUNDRED) > Math.multiplyExact(whole, MOST);
    }
  }
}
