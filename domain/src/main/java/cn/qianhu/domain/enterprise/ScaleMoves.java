package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.util.List;
import java.util.TreeSet;

/**
 * The months in which an enterprise counts among those that came above scale since the last
 * December, and where; and those in which it counts among the ones that were above scale then and
 * left (control, Targets). An enterprise that moves within a province does neither; the year after,
 * nobody is new any more.
 */
record ScaleMoves(List<DirectoryPeriod> presences) {

  private static final int YEAR = 12;

  /** Adds the steps up and down, in leaves of this scope alone. */
  void addTo(LeafDeltas steps) {
    Leaf entrant = null;
    Leaf leaver = null;
    for (int month : turns()) {
      Leaf now = aboveScale(month);
      Leaf before = aboveScale(yearOf(month) * YEAR - 1);
      boolean stays =
          now != null
              && before != null
              && Regions.provinceOf(now.region()).equals(Regions.provinceOf(before.region()));
      entrant = step(steps, Slot.ENTRANT_STEP, month, entrant, stays ? null : now);
      leaver = step(steps, Slot.LEAVER_STEP, month, leaver, stays ? null : before);
    }
  }

  /**
   * The months from which it may be otherwise than in the month before: those in which an entry
   * comes into force or ends, and the January after each, in which that December counts.
   */
  private TreeSet<Integer> turns() {
    TreeSet<Integer> turns = new TreeSet<>();
    for (DirectoryPeriod presence : presences) {
      addTurn(turns, presence.leaf().month());
      if (presence.until() != null) {
        addTurn(turns, presence.until());
      }
    }
    return turns;
  }

  private static void addTurn(TreeSet<Integer> turns, int month) {
    turns.add(month);
    turns.add((yearOf(month) + 1) * YEAR);
  }

  private static int yearOf(int month) {
    return Math.floorDiv(month, YEAR);
  }

  /** The leaf of the enterprise in a month where it is above scale; null where it is not. */
  private Leaf aboveScale(int month) {
    for (DirectoryPeriod presence : presences) {
      Leaf leaf = presence.leaf();
      if (presence.covers(month) && (leaf.scopes() & Scope.ABOVE_SCALE.bit()) != 0) {
        return new Leaf(leaf.region(), leaf.division(), Scope.ABOVE_SCALE.bit(), 0);
      }
    }
    return null;
  }

  private static Leaf step(LeafDeltas steps, Slot slot, int month, Leaf from, Leaf to) {
    if (from != null) {
      steps.subtract(from.at(month), new Sums().add(slot, 1));
    }
    if (to != null) {
      steps.add(to.at(month), new Sums().add(slot, 1));
    }
    return to;
  }
}
