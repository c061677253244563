package cn.qianhu.center.disclosure;

import cn.qianhu.center.vocabulary.Measures;
import cn.qianhu.center.vocabulary.Measures.Family;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Measure;
import cn.qianhu.streams.balance.DeductionRule;
import java.time.YearMonth;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * The sums over those of one month that figures which are shown rest on. A figure over several
 * months, a growth or a ratio is taken as if each of its sums had been told.
 */
final class PublicMentions {

  private static final int YEAR = 12;

  private final int month;
  private final Map<Family, Contributors> now;
  private final Map<Family, Contributors> before;
  private final Map<Family, Contributors> after;
  private final Map<Measures, Set<BitSet>> rows = new EnumMap<>(Measures.class);
  private final Map<Measures, Set<CellSeries>> sums = new HashMap<>();

  PublicMentions(IntFunction<Map<Family, Contributors>> known, YearMonth period) {
    month = Months.index(period);
    now = known.apply(month);
    before = known.apply(month - YEAR);
    after = known.apply(month + YEAR);
  }

  int month() {
    return month;
  }

  Contributors contributors(Measures measure) {
    return now.get(measure.family());
  }

  /** Over whom sums of a measure are told. */
  Set<BitSet> rows(Measures measure) {
    return rows.getOrDefault(measure, Set.of());
  }

  /** Whether the sum of a cell of the month is shown itself. */
  boolean showsSum(Measures measure, CellKey cell) {
    return sums.getOrDefault(measure, Set.of()).contains(cell.series());
  }

  /** Hears a figure of a cell. */
  void hear(CellKey cell, Measure shown) {
    Measures measure = Measures.of(shown.getMeasure()).orElseThrow();
    if (cell.month() == month) {
      sums.computeIfAbsent(measure, unused -> new HashSet<>()).add(cell.series());
    }
    boolean ofBoth = measure == Measures.ENERGY_INTENSITY;
    for (Measures base : bases(measure)) {
      Hearing hearing = new Hearing(base, cell, ofBoth);
      hearing.sum(cell.month());
      if (shown.getYtd() != null) {
        hearing.year(hearing::sum);
      }
      if (shown.getNaiveGrowthPct() != null) {
        hearing.sum(cell.month() - YEAR);
      }
      if (shown.getGrowthPct() != null) {
        hearing.growth(cell.month());
      }
      if (shown.getYtdGrowthPct() != null) {
        hearing.year(hearing::growth);
      }
      if (shown.getContributionPp() != null) {
        hearing.year(hearing::growth);
        Hearing whole =
            new Hearing(
                base, new CellKey(PublicCells.ofProvince(cell.series()), cell.month()), ofBoth);
        whole.year(whole::growth);
      }
    }
  }

  /** The sums that a measure is reckoned from. */
  private static List<Measures> bases(Measures measure) {
    return switch (measure) {
      case ASSESSED -> List.of(Measures.COMPREHENSIVE, Measures.FEEDSTOCK);
      case SALES_RATIO_PCT -> List.of(Measures.SALES_OUTPUT, Measures.GROSS_OUTPUT);
      case TECHNICAL_SHARE_PCT -> List.of(Measures.TECHNICAL, Measures.COMPLETED);
      case ENERGY_INTENSITY ->
          List.of(Measures.GROSS_OUTPUT, Measures.COMPREHENSIVE, Measures.FEEDSTOCK);
      default -> List.of(measure);
    };
  }

  /**
   * Hears a balance: of energy, feedstock and renewable electricity, under R2022 last year's too.
   */
  void hear(Balance balance) {
    CellSeries city = new CellSeries(Scope.ALL.name(), balance.getCity(), Industries.ALL_INDUSTRY);
    int at = Months.index(Months.parse(balance.getPeriod()));
    for (Measures base : List.of(Measures.COMPREHENSIVE, Measures.FEEDSTOCK, Measures.RENEWABLE)) {
      Hearing hearing = new Hearing(base, new CellKey(city, at), false);
      hearing.year(hearing::sum);
    }
    if (!balance.getRule().equals(DeductionRule.R2024.name())) {
      Hearing base = new Hearing(Measures.RENEWABLE, new CellKey(city, at - YEAR), false);
      base.year(base::sum);
    }
  }

  /** What is heard of one sum. */
  private final class Hearing {

    private final Measures measure;
    private final CellKey cell;

    /** Whether only those count who have output and energy. */
    private final boolean ofBoth;

    Hearing(Measures measure, CellKey cell, boolean ofBoth) {
      this.measure = measure;
      this.cell = cell;
      this.ofBoth = ofBoth;
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

    /** Of investment the sums of both years; else those over the pairs, in both years. */
    void growth(int at) {
      if (measure.family() == Family.INVESTMENT) {
        sum(at);
        sum(at - YEAR);
      } else if (at == month) {
        add(paired(now, before));
      } else if (at == month + YEAR) {
        Contributors later = after.get(measure.family());
        add(later.placesIn(now.get(measure.family()), paired(after, now)));
      }
    }

    private BitSet members(Map<Family, Contributors> of) {
      BitSet members = of.get(measure.family()).in(cell.series());
      return ofBoth ? alsoInTheOther(of, members) : members;
    }

    private BitSet paired(Map<Family, Contributors> of, Map<Family, Contributors> earlier) {
      Contributors here = of.get(measure.family());
      BitSet pairs = here.alsoIn(earlier.get(measure.family()), members(of));
      return ofBoth ? here.alsoIn(earlier.get(other()), pairs) : pairs;
    }

    private BitSet alsoInTheOther(Map<Family, Contributors> of, BitSet members) {
      return of.get(measure.family()).alsoIn(of.get(other()), members);
    }

    private Family other() {
      return measure.family() == Family.OUTPUT ? Family.ENERGY : Family.OUTPUT;
    }

    private void add(BitSet row) {
      rows.computeIfAbsent(measure, unused -> new HashSet<>()).add(row);
    }
  }
}
