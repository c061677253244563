package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.cell.CellSeries;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The cells of a measure in a month whose sums may be published, and those over whose pairs sums
 * may be, of the month and of the same month of the year before. They are chosen one by one; each
 * only if with all those chosen before every secret of both months stays one.
 */
final class PublicTable {

  private final Map<CellSeries, Long> sums;
  private final Set<CellSeries> pairs;

  /** The crowd of each respondent, by place, once the table is published. */
  private final int[] crowdOf;

  /** The crowds in the year before. */
  private final int[] crowdOfBefore;

  private PublicTable(
      Map<CellSeries, Long> sums, Set<CellSeries> pairs, int[] crowdOf, int[] crowdOfBefore) {
    this.sums = sums;
    this.pairs = pairs;
    this.crowdOf = crowdOf;
    this.crowdOfBefore = crowdOfBefore;
  }

  /** The table that publishes nothing new, where some crowds are known already. */
  static PublicTable of(int[] crowdOf) {
    return new PublicTable(Map.of(), Set.of(), crowdOf, new int[0]);
  }

  int[] crowdOf() {
    return crowdOf;
  }

  /** The crowds in the year before, by place; empty where no pairs were chosen. */
  int[] crowdOfBefore() {
    return crowdOfBefore;
  }

  /** The sums that may be published, in the smallest unit. */
  Map<CellSeries, Long> sums() {
    return sums;
  }

  /** The cells whose growth may be published. */
  Set<CellSeries> pairs() {
    return pairs;
  }

  /** Chooses the cells of sums. */
  static PublicTable ofSums(MeasureEditions measureEditions, Map<CellSeries, BitSet> cells) {
    return ofSums(measureEditions, new int[measureEditions.size()], cells);
  }

  /**
   * Chooses the cells of sums.
   *
   * @param crowdOf the crowds of before, by place
   */
  static PublicTable ofSums(
      MeasureEditions measureEditions, int[] crowdOf, Map<CellSeries, BitSet> cells) {
    try {
      EquivalenceClasses equivalenceClasses = measureEditions.crowds(crowdOf);
      Map<CellSeries, Long> sums = new HashMap<>();
      cells.forEach(
          (cell, members) -> {
            if (!members.isEmpty() && equivalenceClasses.admit(members)) {
              sums.put(cell, measureEditions.sum(members));
            }
          });
      return new PublicTable(sums, Set.of(), equivalenceClasses.crowdOf(), new int[0]);
    } catch (ArithmeticException e) {
      // Sums that cannot be held cannot be judged.
      return of(crowdOf);
    }
  }

  /**
   * Chooses the cells of growth besides.
   *
   * @param pairs of each cell, those of this month who have a pair
   * @param before what is published of the same month of the year before
   */
  PublicTable withPairs(
      MeasureEditions measureEditions,
      Map<CellSeries, BitSet> pairs,
      MeasureEditions sheetBefore,
      PublicTable before) {
    try {
      EquivalenceClasses now = measureEditions.crowds(crowdOf);
      EquivalenceClasses then = sheetBefore.crowds(before.crowdOf);
      Set<CellSeries> chosen = new HashSet<>();
      pairs.forEach(
          (cell, paired) -> {
            BitSet earlier =
                measureEditions
                    .contributors()
                    .placesIn(sheetBefore.contributors(), measureEditions.present(paired));
            if (sums.containsKey(cell)
                && !paired.isEmpty()
                && now.admitBoth(paired, then, earlier)) {
              chosen.add(cell);
            }
          });
      return new PublicTable(sums, chosen, now.crowdOf(), then.crowdOf());
    } catch (ArithmeticException e) {
      return new PublicTable(sums, Set.of(), crowdOf, before.crowdOf);
    }
  }
}
