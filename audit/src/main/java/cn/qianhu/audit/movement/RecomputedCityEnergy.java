package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.SubjectFact;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;

/** The energy of the cities from January to a month, summed from the facts (domain, Energy). */
final class RecomputedCityEnergy {

  static final String FORM = EnergyMeasures.FAMILY;

  private final Map<String, Map<String, BigDecimal>> byCityMonth = new HashMap<>();

  RecomputedCityEnergy(KnowledgeState state) {
    for (SubjectFact fact : state.facts()) {
      if (fact.form().equals(FORM)) {
        Map<String, BigDecimal> sums =
            byCityMonth.computeIfAbsent(
                key(Regions.cityOf(fact.region()), fact.period()), unused -> new HashMap<>());
        fact.amounts().forEach((measure, amount) -> sums.merge(measure, amount, BigDecimal::add));
      }
    }
  }

  /** The sum from January of the month's year; zero where nobody reported. */
  BigDecimal ytd(String city, YearMonth month, String measure) {
    BigDecimal sum = BigDecimal.ZERO;
    for (YearMonth each = january(month); !each.isAfter(month); each = each.plusMonths(1)) {
      sum = sum.add(month(city, each).getOrDefault(measure, BigDecimal.ZERO));
    }
    return sum;
  }

  /** Whether anybody reported energy from January of the month's year. */
  boolean isKnown(String city, YearMonth month) {
    for (YearMonth each = january(month); !each.isAfter(month); each = each.plusMonths(1)) {
      if (!month(city, each).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private Map<String, BigDecimal> month(String city, YearMonth month) {
    return byCityMonth.getOrDefault(key(city, month.toString()), Map.of());
  }

  private static YearMonth january(YearMonth month) {
    return month.withMonth(1);
  }

  private static String key(String city, String period) {
    return city + "/" + period;
  }
}
