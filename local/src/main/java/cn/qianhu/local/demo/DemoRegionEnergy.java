package cn.qianhu.local.demo;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The energy of each city and county, in tce, as the budget counts it under rule R2022 (domain,
 * Energy): budgets are set against it, so that the lights come out as a mixture.
 */
final class DemoRegionEnergy {

  private record RegionMonth(String region, YearMonth period) {}

  private final Map<RegionMonth, BigDecimal> assessed = new HashMap<>();
  private final Map<RegionMonth, BigDecimal> renewable = new HashMap<>();

  DemoRegionEnergy(List<DemoStatement> statements) {
    for (DemoStatement statement : statements) {
      add(statement);
    }
  }

  /** Assessed energy of the months of a year up to and including {@code through}. */
  BigDecimal assessedToDate(String region, YearMonth through) {
    return sum(assessed, region, through).subtract(renewableExempt(region, through));
  }

  private BigDecimal renewableExempt(String region, YearMonth through) {
    YearMonth yearBefore = through.minusYears(1);
    if (months(renewable, region, yearBefore) == 0) {
      return BigDecimal.ZERO;
    }
    return sum(renewable, region, through)
        .subtract(sum(renewable, region, yearBefore))
        .max(BigDecimal.ZERO)
        .multiply(DemoCodes.factor("ELECTRICITY", through));
  }

  private void add(DemoStatement statement) {
    DemoEnterprise enterprise = statement.enterprise();
    for (String region : List.of(enterprise.city().code(), enterprise.county())) {
      RegionMonth key = new RegionMonth(region, statement.period());
      assessed.merge(key, statement.assessed(), BigDecimal::add);
      renewable.merge(key, FixedDecimal.quantityValue(statement.renewable()), BigDecimal::add);
    }
  }

  private static BigDecimal sum(
      Map<RegionMonth, BigDecimal> figures, String region, YearMonth through) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int month = 1; month <= through.getMonthValue(); month++) {
      sum = sum.add(figures.getOrDefault(at(region, through, month), BigDecimal.ZERO));
    }
    return sum;
  }

  private static long months(
      Map<RegionMonth, BigDecimal> figures, String region, YearMonth through) {
    long months = 0;
    for (int month = 1; month <= through.getMonthValue(); month++) {
      months += figures.containsKey(at(region, through, month)) ? 1 : 0;
    }
    return months;
  }

  private static RegionMonth at(String region, YearMonth through, int month) {
    return new RegionMonth(region, through.withMonth(month));
  }
}
