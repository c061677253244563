package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.measure.MeasureSpec;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The cells of a month that its edition publishes, and the respondents in them. */
final class MonthTables {

  private final EditionMonth edition;
  private final boolean isPaired;
  private final Map<RespondentGroup, Contributors> contributors = new LinkedHashMap<>();
  private final Map<RespondentGroup, Map<CellSeries, BitSet>> members = new LinkedHashMap<>();
  private final Map<RespondentGroup, Map<CellSeries, BitSet>> paired = new LinkedHashMap<>();

  /**
   * @param publicCells that may be published at all
   * @param edition null where the month has none
   * @param before the same month of the year before; null before the first year
   */
  MonthTables(PublicCells publicCells, EditionMonth edition, MonthTables before) {
    this.edition = edition;
    this.isPaired =
        edition != null
            && edition.numberBefore()
                == (before == null || before.edition == null ? 0 : before.edition.number());
    for (RespondentGroup group : RespondentGroup.all()) {
      Contributors here =
          edition == null
              ? new Contributors(group, List.of())
              : edition.lineages().get(group).now();
      Map<CellSeries, BitSet> cells = publicCells.inOrder(group, here);
      Map<CellSeries, BitSet> cellsPaired = new LinkedHashMap<>();
      if (before != null && group.isPaired()) {
        Contributors then = before.contributors.get(group);
        cells.forEach((cell, inCell) -> cellsPaired.put(cell, here.alsoIn(then, inCell)));
      }
      contributors.put(group, here);
      members.put(group, cells);
      paired.put(group, cellsPaired);
    }
  }

  /** Null where the month has none. */
  EditionMonth edition() {
    return edition;
  }

  Map<RespondentGroup, Contributors> contributors() {
    return contributors;
  }

  /** The cells of a group, with the places of their members. */
  Map<CellSeries, BitSet> members(RespondentGroup group) {
    return members.get(group);
  }

  /** The members of a cell that have a pair. */
  BitSet paired(RespondentGroup group, CellSeries cell) {
    return paired.get(group).getOrDefault(cell, new BitSet());
  }

  /** Whether the sum of a cell is published; of a difference, whether both of its sides are. */
  boolean shows(MeasureSpec measure, CellSeries cell) {
    return edition != null
        && measure.bases().stream().allMatch(base -> edition.sumsOf(base).contains(cell));
  }

  /** Whether a cell has no members, which everybody may know. */
  boolean isEmpty(MeasureSpec measure, CellSeries cell) {
    return RespondentGroup.of(measure.family())
        .filter(group -> members.get(group).getOrDefault(cell, new BitSet()).isEmpty())
        .isPresent();
  }

  /**
   * Whether the sums over the pairs of a cell are published, or there are no pairs. They were
   * judged with an edition of the year before: where that has another now, they are not shown until
   * they are judged with it.
   */
  boolean showsPairs(MeasureSpec measure, CellSeries cell) {
    return measure.bases().stream().allMatch(base -> showsPairsOf(base, cell));
  }

  private boolean showsPairsOf(MeasureSpec base, CellSeries cell) {
    return paired(RespondentGroup.of(base), cell).isEmpty()
        || (isPaired && edition.pairsOf(base).contains(cell));
  }

  /**
   * Whether both sides of a ratio have the same respondents in a cell, so that it reveals no more
   * than they do.
   */
  boolean isOfTheSame(MeasureSpec ratio, CellSeries cell) {
    return isOfTheSame(members, ratio, cell);
  }

  /** Whether both sides of a ratio have the same pairs in a cell. */
  boolean isOfTheSamePairs(MeasureSpec ratio, CellSeries cell) {
    return isOfTheSame(paired, ratio, cell);
  }

  private boolean isOfTheSame(
      Map<RespondentGroup, Map<CellSeries, BitSet>> standing, MeasureSpec ratio, CellSeries cell) {
    return RespondentGroup.allOf(ratio).stream()
            .map(
                group ->
                    contributors
                        .get(group)
                        .units(standing.get(group).getOrDefault(cell, new BitSet())))
            .distinct()
            .count()
        == 1;
  }
}
