package cn.qianhu.domain.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Ratios of exact sums, rounded HALF_UP once, at the end (domain, Principles). Null where a ratio
 * is undefined.
 */
public final class Ratio {

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

  /** 10 to the power of the digits asked for. */
  private static final long[] UNITS = {1, 10, 100, 1_000, 10_000};

  /** Numbers of fewer bits are in the range of a long when multiplied by any of the units. */
  private static final int SMALL = 49;

  private Ratio() {}

  /** Growth of current over prior in percent, 2 digits; null where the prior is not positive. */
  public static BigDecimal growth(BigInteger current, BigInteger prior) {
    return prior.signum() <= 0 ? null : percent(current.subtract(prior), prior);
  }

  /** A part of a whole in percent, 2 digits; null where the whole is zero. */
  public static BigDecimal percent(BigInteger part, BigInteger whole) {
    return quotient(part.multiply(HUNDRED), whole, 2);
  }

  /** Numerator ÷ denominator; null where the denominator is zero. */
  public static BigDecimal quotient(BigInteger numerator, BigInteger denominator, int digits) {
    if (denominator.signum() == 0) {
      return null;
    }
    if (numerator.bitLength() < SMALL && denominator.bitLength() < SMALL && digits < UNITS.length) {
      return small(numerator.longValue() * UNITS[digits], denominator.longValue(), digits);
    }
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
  }

  /**
   * Divides in long arithmetic, which suffices for nearly all numerators; the numerator is in units
   * of the last digit.
   */
  private static BigDecimal small(long numerator, long denominator, int digits) {
    long quotient = numerator / denominator;
    long rest = Math.abs(numerator % denominator);
    boolean roundsAway = rest >= Math.abs(denominator) - rest;
    long away = (numerator < 0) == (denominator < 0) ? 1 : -1;
    return BigDecimal.valueOf(roundsAway ? quotient + away : quotient, digits);
  }
}
