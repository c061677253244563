package cn.qianhu.center.disclosure;

import cn.qianhu.center.view.CellSeries;
import cn.qianhu.center.vocabulary.Measures;
import cn.qianhu.center.vocabulary.Measures.Family;
import cn.qianhu.streams.indicator.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What may be published of a month, and who stands in the cells. */
final class MonthTables {

  /** Of investment nothing is paired: its growth is that of the sums. */
  private static final List<Family> PANEL = List.of(Family.OUTPUT, Family.ENERGY);

  private final Map<Family, Contributors> contributors;
  private final Map<Measures, PublicTable> tables = new EnumMap<>(Measures.class);
  private final Map<Family, Map<CellSeries, BitSet>> members = new EnumMap<>(Family.class);
  private final Map<Family, Map<CellSeries, BitSet>> paired = new EnumMap<>(Family.class);

  /**
   * @param before the same month of the year before; null before the first year
   */
  MonthTables(Map<Family, Contributors> contributors, MonthTables before) {
    this.contributors = contributors;
    contributors.forEach((family, here) -> choose(family, here, before));
  }

  private void choose(Family family, Contributors here, MonthTables before) {
    Contributors then = before == null ? null : before.contributors.get(family);
    Map<CellSeries, BitSet> cells = PublicCells.inOrder(family, here);
    Map<CellSeries, BitSet> cellsPaired = new LinkedHashMap<>();
    if (then != null && PANEL.contains(family)) {
      cells.forEach((cell, inCell) -> cellsPaired.put(cell, here.alsoIn(then, inCell)));
    }
    members.put(family, cells);
    paired.put(family, cellsPaired);
    if (here.size() == 0) {
      return;
    }
    boolean pairs = cellsPaired.values().stream().anyMatch(each -> !each.isEmpty());
    Secrets secrets = new Secrets(here);
    Secrets secretsThen = pairs ? new Secrets(then) : null;
    for (Measures measure : Contributors.MEASURES.get(family)) {
      var sheet = new Sheet(here, secrets, here.amounts(measure));
      PublicTable table = PublicTable.ofSums(sheet, cells);
      if (pairs) {
        var sheetThen = new Sheet(then, secretsThen, then.amounts(measure));
        table = table.withPairs(sheet, cellsPaired, sheetThen, before.tables.get(measure));
      }
      tables.put(measure, table);
    }
  }

  /** The sum of a cell as it is published, where it may be. */
  Optional<BigDecimal> published(Measures measure, CellSeries cell) {
    if (measure == Measures.ASSESSED) {
      return published(Measures.FEEDSTOCK, cell)
          .flatMap(unused -> sum(Measures.COMPREHENSIVE, cell))
          .flatMap(
              whole ->
                  sum(Measures.FEEDSTOCK, cell)
                      .map(part -> rounded(measure, whole.subtract(part))));
    }
    return sum(measure, cell).map(sum -> rounded(measure, sum));
  }

  private Optional<BigInteger> sum(Measures measure, CellSeries cell) {
    PublicTable table = tables.get(measure);
    return Optional.ofNullable(table == null ? null : table.sums().get(cell))
        .map(BigInteger::valueOf);
  }

  private static BigDecimal rounded(Measures measure, BigInteger sum) {
    Quantity quantity =
        switch (measure.measureUnit()) {
          case PERSONS -> Quantity.PERSONS;
          case MONEY -> Quantity.MONEY;
          default -> Quantity.ENERGY;
        };
    return quantity.published(sum);
  }

  /** Whether nobody stands in a cell, which is for everybody to know. */
  boolean isEmpty(Family family, CellSeries cell) {
    return members.get(family).getOrDefault(cell, new BitSet()).isEmpty();
  }

  /** Whether the sums over the pairs of a cell may be published, or there are no pairs. */
  boolean showsPairs(Measures measure, CellSeries cell) {
    if (measure == Measures.ASSESSED) {
      return showsPairs(Measures.COMPREHENSIVE, cell) && showsPairs(Measures.FEEDSTOCK, cell);
    }
    BitSet pairs = paired.get(measure.family()).getOrDefault(cell, new BitSet());
    return pairs.isEmpty() || tables.get(measure).pairs().contains(cell);
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
