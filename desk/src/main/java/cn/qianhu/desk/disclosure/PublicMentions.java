package cn.qianhu.desk.disclosure;

import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.measure.Basis;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.event.Balance;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The sums of one month that published figures rest on. A figure over several months, a growth or a
 * ratio is taken as if each of its sums had been published.
 */
final class PublicMentions {

  private static final int YEAR = 12;

  private final int month;
  private final Map<RespondentGroup, Contributors> now;
  private final Map<RespondentGroup, Contributors> before;
  private final Map<RespondentGroup, Contributors> after;
  private final Map<MeasureSpec, Set<BitSet>> rows = new HashMap<>();
  private final Map<MeasureSpec, Set<CellSeries>> sums = new HashMap<>();

  PublicMentions(IntFunction<Map<RespondentGroup, Contributors>> known, YearMonth period) {
    month = Months.index(period);
    now = known.apply(month);
    before = known.apply(month - YEAR);
    after = known.apply(month + YEAR);
  }

  int month() {
    return month;
  }

  Contributors contributors(RespondentGroup group) {
    return now.get(group);
  }

  /** The respondents over whom sums of a measure are published. */
  Set<BitSet> rows(MeasureSpec measure) {
    return rows.getOrDefault(measure, Set.of());
  }

  /** Whether the sum of a month's cell is itself shown. */
  boolean showsSum(MeasureSpec measure, CellKey cell) {
    return sums.getOrDefault(measure, Set.of()).contains(cell.series());
  }

  /** Hears a figure of a cell. */
  void hear(CellKey cell, cn.qianhu.event.Measure shown) {
    MeasureSpec measure = Measures.of(shown.getMeasure()).orElseThrow();
    if (!measure.bases().stream().allMatch(RespondentGroup::isOfRespondents)) {
      // Only the centre is shown it: there is nobody among whom it could be judged.
      return;
    }
    if (cell.month() == month) {
      sums.computeIfAbsent(measure, unused -> new HashSet<>()).add(cell.series());
    }
    List<RespondentGroup> groups =
        measure.basis() == Basis.INTENSITY ? RespondentGroup.allOf(measure) : List.of();
    for (MeasureSpec base : measure.bases()) {
      SumRecorder sumRecorder = new SumRecorder(base, cell, groups);
      sumRecorder.sum(cell.month());
      if (shown.getYtd() != null) {
        sumRecorder.year(sumRecorder::sum);
      }
      if (shown.getNaiveGrowthPct() != null) {
        sumRecorder.sum(cell.month() - YEAR);
      }
      if (shown.getGrowthPct() != null) {
        sumRecorder.growth(cell.month());
      }
      if (shown.getYtdGrowthPct() != null) {
        sumRecorder.year(sumRecorder::growth);
      }
      if (shown.getContributionPp() != null) {
        sumRecorder.year(sumRecorder::growth);
        SumRecorder whole =
            new SumRecorder(
                base, new CellKey(PublicCells.ofProvince(cell.series()), cell.month()), groups);
        whole.year(whole::growth);
      }
    }
  }

  /**
   * Hears a balance: of energy, feedstock and renewable electricity, under R2022 last year's too.
   */
  void hear(Balance balance) {
    CellSeries city = PublicBalances.everybody(balance.getCity());
    int at = Months.index(Months.parse(balance.getPeriod()));
    for (MeasureSpec base : PublicBalances.MEASURES) {
      SumRecorder sumRecorder = new SumRecorder(base, new CellKey(city, at), List.of());
      sumRecorder.year(sumRecorder::sum);
    }
    if (PublicBalances.hasBase(balance)) {
      SumRecorder base =
          new SumRecorder(EnergyMeasures.RENEWABLE, new CellKey(city, at - YEAR), List.of());
      base.year(base::sum);
    }
  }

  /** Records where one sum is mentioned. */
  private final class SumRecorder {

    private final MeasureSpec measure;
    private final RespondentGroup group;
    private final CellKey cell;

    /** The respondents of a sum, where only those count that report other forms too. */
    private final List<RespondentGroup> others;

    SumRecorder(MeasureSpec measure, CellKey cell, List<RespondentGroup> groups) {
      this.measure = measure;
      this.group = RespondentGroup.of(measure);
      this.cell = cell;
      this.others = groups.stream().filter(each -> !each.equals(group)).toList();
    }

    /** Every month from January to that of the cell. */
    void year(IntConsumer heard) {
      IntStream.rangeClosed(Math.floorDiv(cell.month(), YEAR) * YEAR, cell.month()).forEach(heard);
    }

    void sum(int at) {
      if (at == month) {
        add(members(now));
      }
    }

    /** The sums of both years: over the pairs, or over all where a measure has no pairs. */
    void growth(int at) {
      if (!measure.isPanel()) {
        sum(at);
        sum(at - YEAR);
      } else if (at == month) {
        add(paired(now, before));
      } else if (at == month + YEAR) {
        add(after.get(group).placesIn(now.get(group), paired(after, now)));
      }
    }

    private BitSet members(Map<RespondentGroup, Contributors> of) {
      BitSet members = of.get(group).in(cell.series());
      return alsoInOthers(of, of, members);
    }

    private BitSet paired(
        Map<RespondentGroup, Contributors> of, Map<RespondentGroup, Contributors> earlier) {
      BitSet pairs = of.get(group).alsoIn(earlier.get(group), members(of));
      return alsoInOthers(of, earlier, pairs);
    }

    private BitSet alsoInOthers(
        Map<RespondentGroup, Contributors> of,
        Map<RespondentGroup, Contributors> at,
        BitSet members) {
      BitSet found = members;
      for (RespondentGroup other : others) {
        found = of.get(group).alsoIn(at.get(other), found);
      }
      return found;
    }

    private void add(BitSet row) {
      rows.computeIfAbsent(measure, unused -> new HashSet<>()).add(row);
    }
  }
}
