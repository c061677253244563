package cn.qianhu.audit.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Ratios of exact sums, rounded HALF_UP at the end: written down a second time, so that the
 * formulas of the streams are not checked by themselves.
 */
final class Arithmetic {

  static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  static final BigDecimal TWELVE = BigDecimal.valueOf(12);

  private Arithmetic() {}

  /** (current − prior) ÷ prior × 100, 2 digits; null where the prior is not above zero. */
  static BigDecimal growth(BigDecimal current, BigDecimal prior) {
    return prior.signum() > 0 ? percent(current.subtract(prior), prior) : null;
  }

  /** part ÷ whole × 100, 2 digits; null where the whole is zero. */
  static BigDecimal percent(BigDecimal part, BigDecimal whole) {
    return quotient(part.multiply(HUNDRED), whole, 2);
  }

  /** part ÷ whole; null where the whole is zero. */
  static BigDecimal quotient(BigDecimal part, BigDecimal whole, int digits) {
    return whole.signum() == 0 ? null : part.divide(whole, digits, RoundingMode.HALF_UP);
  }

  static BigDecimal rounded(BigDecimal exact, int digits) {
    return exact.setScale(digits, RoundingMode.HALF_UP);
  }
}
