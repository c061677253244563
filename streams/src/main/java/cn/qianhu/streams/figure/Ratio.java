package cn.qianhu.streams.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Ratios of exact sums, rounded HALF_UP once, at the end (domain, Principles). Null where a ratio
 * is undefined.
 */
public final class Ratio {

  private static final BigInteger HUNDRED = BigInteger.valueOf(100);

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
    return denominator.signum() == 0
        ? null
        : new BigDecimal(numerator)
            .divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
  }
}
