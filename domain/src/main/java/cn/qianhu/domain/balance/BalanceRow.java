package cn.qianhu.domain.balance;

import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.code.Light;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The energy budget balance (用能预算) of a region from January to a month under one deduction rule
 * (domain, Budget balance). Amounts are in tce and exact; {@link #tce} and the percentages round
 * them for print.
 *
 * @param month index of the month
 * @param budget budget of the year
 * @param comprehensive comprehensive energy from January
 * @param feedstock feedstock from January
 * @param renewableExempt renewable electricity that the rule takes out
 * @param yellowUpToPct percentage of the target at the month up to which the light is yellow
 */
public record BalanceRow(
    String region,
    int month,
    DeductionRule rule,
    BigDecimal budget,
    BigDecimal comprehensive,
    BigDecimal feedstock,
    BigDecimal renewableExempt,
    BigDecimal yellowUpToPct) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);
  private static final int TCE_DIGITS = 4;
  private static final int PERCENT_DIGITS = 2;

  /** 1 to 12. */
  public int monthOfYear() {
    return Math.floorMod(month, 12) + 1;
  }

  /** Assessed energy from January. */
  public BigDecimal assessed() {
    return comprehensive.subtract(feedstock).subtract(renewableExempt);
  }

  public BigDecimal remaining() {
    return budget.subtract(assessed());
  }

  /** Budget used, percent with 2 digits. */
  public BigDecimal usedPct() {
    return quotient(assessed().multiply(HUNDRED), budget, PERCENT_DIGITS);
  }

  /** Share of the year gone by (序时进度), percent with 2 digits. */
  public BigDecimal schedulePct() {
    return quotient(HUNDRED.multiply(months()), MONTHS, PERCENT_DIGITS);
  }

  /** Assessed energy of the whole year at this pace, 4 digits. */
  public BigDecimal projected() {
    return quotient(assessed().multiply(MONTHS), months(), TCE_DIGITS);
  }

  public Light light() {
    return Barometer.light(assessed(), budget, monthOfYear(), yellowUpToPct);
  }

  /** An amount as it is printed: 4 digits. */
  public static BigDecimal tce(BigDecimal exact) {
    return exact.setScale(TCE_DIGITS, RoundingMode.HALF_UP);
  }

  private BigDecimal months() {
    return BigDecimal.valueOf(monthOfYear());
  }

  private static BigDecimal quotient(BigDecimal part, BigDecimal whole, int digits) {
    return part.divide(whole, digits, RoundingMode.HALF_UP);
  }
}
