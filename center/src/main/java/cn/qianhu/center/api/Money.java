package cn.qianhu.center.api;

import java.math.BigDecimal;

/** Amounts as they are told. */
final class Money {

  private static final int DIGITS = 2;

  private Money() {}

  /** Hundredths of 万元 as 万元. */
  static String of(long hundredths) {
    return BigDecimal.valueOf(hundredths, DIGITS).toPlainString();
  }
}
