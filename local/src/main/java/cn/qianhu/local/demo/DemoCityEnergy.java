package cn.qianhu.local.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each city used, in tce, as the budget counts it under rule R2022 (domain, Energy): budgets
 * are set against it, so that the lights come out as a mixture.
 */
final class DemoCityEnergy {

  private static final int LEAF_DIGITS = 6;

  private record CityMonth(String city, YearMonth period) {}

  private final Map<CityMonth, BigDecimal> assessed = new HashMap<>();
  private final Map<CityMonth, BigDecimal> renewable = new HashMap<>();

  DemoCityEnergy(List<DemoStatement> statements) {
    for (DemoStatement statement : statements) {
      add(statement);
    }
  }

  /** Assessed energy of the months of a year up to and including {@code through}. */
  BigDecimal assessedToDate(String city, YearMonth through) {
    return sum(assessed, city, through).subtract(renewableExempt(city, through));
  }

  private BigDecimal renewableExempt(String city, YearMonth through) {
    YearMonth yearBefore = through.minusYears(1);
    if (months(renewable, city, yearBefore) == 0) {
      return BigDecimal.ZERO;
    }
    return sum(renewable, city, through)
        .subtract(sum(renewable, city, yearBefore))
        .max(BigDecimal.ZERO)
        .multiply(DemoCodes.factor("ELECTRICITY", through));
  }

  private void add(DemoStatement statement) {
    CityMonth key = new CityMonth(statement.enterprise().city().code(), statement.period());
    long net = statement.consumption() - statement.conversionOutput() - statement.recovery();
    assessed.merge(
        key,
        leaf(statement, net).subtract(leaf(statement, statement.feedstock())),
        BigDecimal::add);
    renewable.merge(key, FixedDecimal.quantityValue(statement.renewable()), BigDecimal::add);
  }

  private static BigDecimal leaf(DemoStatement statement, long quantity) {
    return DemoCodes.factor(statement.carrier(), statement.period())
        .multiply(FixedDecimal.quantityValue(quantity))
        .setScale(LEAF_DIGITS, RoundingMode.HALF_UP);
  }

  private static BigDecimal sum(
      Map<CityMonth, BigDecimal> figures, String city, YearMonth through) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int month = 1; month <= through.getMonthValue(); month++) {
      sum = sum.add(figures.getOrDefault(at(city, through, month), BigDecimal.ZERO));
    }
    return sum;
  }

  private static long months(Map<CityMonth, BigDecimal> figures, String city, YearMonth through) {
    long months = 0;
    for (int month = 1; month <= through.getMonthValue(); month++) {
      months += figures.containsKey(at(city, through, month)) ? 1 : 0;
    }
    return months;
  }

  private static CityMonth at(String city, YearMonth through, int month) {
    return new CityMonth(city, through.withMonth(month));
  }
}
