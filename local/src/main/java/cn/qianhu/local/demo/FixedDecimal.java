package cn.qianhu.local.demo;

import cn.qianhu.contract.form.Amount;
import java.math.BigDecimal;

/**
 * Decimals of a fixed scale held in a {@code long}: money in 0.01 万元, quantities in 0.0001 units.
 */
final class FixedDecimal {

  private FixedDecimal() {}

  static long money(double tenThousandYuan) {
    return Math.round(tenThousandYuan * 100);
  }

  static long quantity(double amount) {
    return Math.round(amount * 10_000);
  }

  static BigDecimal quantityValue(long scaled) {
    return BigDecimal.valueOf(scaled, Amount.QUANTITY);
  }
}
