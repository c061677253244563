package cn.qianhu.audit.movement;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * Renewable electricity that is out of a region's energy from January under a deduction rule,
 * computed a second time (domain, Energy).
 *
 * @param current 1e4 kWh from January
 * @param base the same of the year before, where the rule looks at it; else zero
 * @param factor tce per 1e4 kWh
 * @param amount tce that is exempt
 */
record Exemption(BigDecimal current, BigDecimal base, BigDecimal factor, BigDecimal amount) {

  private static final String ELECTRICITY = "ELECTRICITY";
  private static final String RENEWABLE = "renewable";

  /** The rule that exempts the year's increase only. */
  private static final String INCREASE = "R2022";

  static boolean looksAtTheYearBefore(String rule) {
    return rule.equals(INCREASE);
  }

  static Exemption of(
      KnowledgeState state,
      RecomputedRegionEnergy energy,
      String region,
      YearMonth month,
      String rule) {
    BigDecimal factor = state.replayed().rules().tables().carriers().factor(ELECTRICITY, month);
    BigDecimal current = energy.ytd(region, month, RENEWABLE);
    if (!looksAtTheYearBefore(rule)) {
      return new Exemption(current, BigDecimal.ZERO, factor, current.multiply(factor));
    }
    YearMonth yearBefore = month.minusYears(1);
    BigDecimal base = energy.ytd(region, yearBefore, RENEWABLE);
    BigDecimal increase =
        energy.isKnown(region, yearBefore)
            ? current.subtract(base).max(BigDecimal.ZERO)
            : BigDecimal.ZERO;
    return new Exemption(current, base, factor, increase.multiply(factor));
  }

  /**
   * The difference that the limits of the rule make to the plain product; 0 where neither applies.
   */
  BigDecimal limit() {
    return amount.subtract(current.subtract(base).multiply(factor));
  }
}
