package cn.qianhu.domain.balance;

import cn.qianhu.contract.code.Light;
import java.math.BigDecimal;

/** The barometer (晴雨表) of a city's energy budget. */
final class Barometer {

  private static final BigDecimal MONTHS = BigDecimal.valueOf(12);

  private Barometer() {}

  /**
   * The light at the end of a month (domain, Budget balance). The target is budget × month ÷ 12; it
   * is compared exactly, twelve times over.
   *
   * @param assessed assessed energy from January, tce
   * @param budget budget of the year, tce
   * @param monthOfYear 1 to 12
   * @param yellowUpToPct percentage of the target that assessed energy may reach in yellow
   */
  static Light light(
      BigDecimal assessed, BigDecimal budget, int monthOfYear, BigDecimal yellowUpToPct) {
    BigDecimal target = budget.multiply(BigDecimal.valueOf(monthOfYear));
    BigDecimal reached = assessed.multiply(MONTHS);
    if (reached.compareTo(target) <= 0) {
      return Light.GREEN;
    }
    boolean nearTarget = reached.compareTo(target.multiply(yellowUpToPct).movePointLeft(2)) <= 0;
    return nearTarget && assessed.compareTo(budget) <= 0 ? Light.YELLOW : Light.RED;
  }
}
