package cn.qianhu.center.disclosure;

import cn.qianhu.center.vocabulary.Measures;
import cn.qianhu.center.vocabulary.Measures.Family;
import cn.qianhu.contract.cell.CellSeries;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is published of a month in its edition, and who stands in the cells. */
final class MonthTables {

  /** Of investment nothing is paired: its growth is that of the sums. */
  static final List<Family> PANEL = List.of(Family.OUTPUT, Family.ENERGY);

  private final EditionMonth edition;
  private final boolean isPaired;
  private final Map<Family, Contributors> contributors = new EnumMap<>(Family.class);
  private final Map<Family, Map<CellSeries, BitSet>> members = new EnumMap<>(Family.class);
  private final Map<Family, Map<CellSeries, BitSet>> paired = new EnumMap<>(Family.class);

  /**
   * @param edition null where the month has none
   * @param before the same month of the year before; null before the first year
   */
  MonthTables(EditionMonth edition, MonthTables before) {
    this.edition = edition;
    this.isPaired =
        edition != null
            && edition.numberBefore()
                == (before == null || before.edition == null ? 0 : before.edition.number());
    for (Family family : Contributors.MEASURES.keySet()) {
      Contributors here =
          edition == null
              ? new Contributors(family, List.of())
              : edition.lineages().get(family).now();
      Map<CellSeries, BitSet> cells = PublicCells.inOrder(family, here);
      Map<CellSeries, BitSet> cellsPaired = new LinkedHashMap<>();
      if (before != null && PANEL.contains(family)) {
        Contributors then = before.contributors.get(family);
        cells.forEach((cell, inCell) -> cellsPaired.put(cell, here.alsoIn(then, inCell)));
      }
      contributors.put(family, here);
      members.put(family, cells);
      paired.put(family, cellsPaired);
    }
  }

  /** Null where the month has none. */
  EditionMonth edition() {
    return edition;
  }

  Map<Family, Contributors> contributors() {
    return contributors;
  }

  /** The cells of a family, and who stands in them, by place. */
  Map<CellSeries, BitSet> members(Family family) {
    return members.get(family);
  }

  /** Those of them who have a pair. */
  BitSet paired(Family family, CellSeries cell) {
    return paired.get(family).getOrDefault(cell, new BitSet());
  }

  /** Whether the sum of a cell is published. */
  boolean shows(Measures measure, CellSeries cell) {
    return measure == Measures.ASSESSED
        ? shows(Measures.COMPREHENSIVE, cell) && shows(Measures.FEEDSTOCK, cell)
        : edition != null && edition.sumsOf(measure).contains(cell);
  }

  /** Whether nobody stands in a cell, which is for everybody to know. */
  boolean isEmpty(Family family, CellSeries cell) {
    return members.get(family).getOrDefault(cell, new BitSet()).isEmpty();
  }

  /**
   * Whether the sums over the pairs of a cell are published, or there are no pairs. They were
   * judged with an edition of the year before: where that has another now, they are not shown until
   * they are judged with it.
   */
  boolean showsPairs(Measures measure, CellSeries cell) {
    if (measure == Measures.ASSESSED) {
      return showsPairs(Measures.COMPREHENSIVE, cell) && showsPairs(Measures.FEEDSTOCK, cell);
    }
    return paired(measure.family(), cell).isEmpty()
        || (isPaired && edition.pairsOf(measure).contains(cell));
  }

  /** Whether those with output in a cell are those with energy: a ratio of both tells no other. */
  boolean isOfTheSame(CellSeries cell) {
    return units(members, Family.OUTPUT, cell).equals(units(members, Family.ENERGY, cell));
  }

  /** The same of those with pairs. */
  boolean isOfTheSamePairs(CellSeries cell) {
    return units(paired, Family.OUTPUT, cell).equals(units(paired, Family.ENERGY, cell));
  }

  private List<String> units(
      Map<Family, Map<CellSeries, BitSet>> standing, Family family, CellSeries cell) {
    return contributors.get(family).units(standing.get(family).getOrDefault(cell, new BitSet()));
  }
}
