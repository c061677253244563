package cn.qianhu.domain.balance;

import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.math.BigDecimal;

/** Balances as functions of a region's sums and budget (domain, Energy). */
public final class BalanceFormulas {

  /** Energy sums count 0.000001 tce or 1e4 kWh. */
  private static final int ENERGY_SCALE = 6;

  private BalanceFormulas() {}

  /**
   * The balance of a region at a month.
   *
   * @param month index of the month
   * @param budget budget of the month's year, tce, above zero
   * @param ytd sums of the region's T cells of scope ALL from January to the month
   * @param ytdBefore the same of the year before
   * @param electricityFactor standard-coal factor of electricity for the month, tce per 1e4 kWh
   * @param yellowUpToPct percentage of the target at the month up to which the light is yellow
   */
  public static BalanceRow row(
      String region,
      int month,
      DeductionRule rule,
      BigDecimal budget,
      Sums ytd,
      Sums ytdBefore,
      BigDecimal electricityFactor,
      BigDecimal yellowUpToPct) {
    Renewables renewables =
        new Renewables(
            energy(ytd, Slot.RENEWABLE),
            energy(ytdBefore, Slot.RENEWABLE),
            ytdBefore.get(Slot.ENERGY_REPORTED).signum() > 0);
    return new BalanceRow(
        region,
        month,
        rule,
        budget,
        energy(ytd, Slot.COMPREHENSIVE),
        energy(ytd, Slot.FEEDSTOCK),
        renewables.exempt(rule).multiply(electricityFactor),
        yellowUpToPct);
  }

  private static BigDecimal energy(Sums sums, Slot slot) {
    return new BigDecimal(sums.get(slot), ENERGY_SCALE);
  }
}
