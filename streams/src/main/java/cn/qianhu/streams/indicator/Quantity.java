package cn.qianhu.streams.indicator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** How a sum is scaled in a slot, and with how many digits it is published (files, Out). */
public enum Quantity {
  /** 0.01 万元, published with 2 digits. */
  MONEY(2, 2),
  /** Persons. */
  PERSONS(0, 0),
  /** 0.000001 tce or 1e4 kWh, published with 4 digits. */
  ENERGY(6, 4);

  private final int scale;
  private final int digits;

  Quantity(int scale, int digits) {
    this.scale = scale;
    this.digits = digits;
  }

  public BigDecimal published(BigInteger sum) {
    return new BigDecimal(sum, scale).setScale(digits, RoundingMode.HALF_UP);
  }
}
