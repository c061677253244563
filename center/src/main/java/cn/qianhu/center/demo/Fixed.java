package cn.qianhu.center.demo;

import java.math.BigDecimal;

/**
 * Decimals of a fixed scale held in a {@code long}: money in 0.01 万元, quantities in 0.0001 units.
 */
final class Fixed {

  static final int MONEY_DIGITS = 2;
  static final int QUANTITY_DIGITS = 4;

  private Fixed() {}

  static long money(double tenThousandYuan) {
    return Math.round(tenThousandYuan * 100);
  }

  static long quantity(double amount) {
    return Math.round(amount * 10_000);
  }

  static String moneyText(long scaled) {
    return BigDecimal.valueOf(scaled, MONEY_DIGITS).toPlainString();
  }

  static String quantityText(long scaled) {
    return BigDecimal.valueOf(scaled, QUANTITY_DIGITS).toPlainString();
  }

  static BigDecimal quantityValue(long scaled) {
    return BigDecimal.valueOf(scaled, QUANTITY_DIGITS);
  }
}
