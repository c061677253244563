package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.SubjectFact;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** The energy of regions from January to a month, summed from the facts (domain, Energy). */
final class RecomputedRegionEnergy {

  static final String FORM = EnergyMeasures.FAMILY;

  private final Map<String, Map<String, BigDecimal>> byRegionMonth = new HashMap<>();

  RecomputedRegionEnergy(KnowledgeState state) {
    for (SubjectFact fact : state.facts()) {
      if (fact.form().equals(FORM)) {
        Regions.covering(fact.region()).forEach(region -> add(region, fact));
      }
    }
  }

  private void add(String region, SubjectFact fact) {
    Map<String, BigDecimal> sums =
        byRegionMonth.computeIfAbsent(key(region, fact.period()), unused -> new HashMap<>());
    fact.amounts().forEach((measure, amount) -> sums.merge(measure, amount, BigDecimal::add));
  }

  /** The sum from January of the month's year; zero where nobody reported. */
  BigDecimal ytd(String region, YearMonth month, String measure) {
    BigDecimal sum = BigDecimal.ZERO;
    for (YearMonth each = january(month); !each.isAfter(month); each = each.plusMonths(1)) {
      sum = sum.add(month(region, each).getOrDefault(measure, BigDecimal.ZERO));
    }
    return sum;
  }

  /** Whether anybody reported energy from January of the month's year on. */
  boolean isKnown(String region, YearMonth month) {
    for (YearMonth each = january(month); !each.isAfter(month); each = each.plusMonths(1)) {
      if (!month(region, each).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Map<String, BigDecimal> month(String region, YearMonth month) {
    return byRegionMonth.getOrDefault(key(region, month.toString()), Map.of());
  }

  private static YearMonth january(YearMonth month) {
    return month.withMonth(1);
  }

  private static String key(String region, String period) {
    return region + "/" + period;
  }
}
