package cn.qianhu.audit.explain;

import java.math.BigDecimal;

/** A figure and the one that it grew from, compared exactly, never by the rounded percentage. */
record GrowthRatio(BigDecimal current, BigDecimal prior) {

  boolean isDefined() {
    return prior.signum() > 0;
  }

  /** Compares the growth, in percent, with a limit. */
  int compareTo(BigDecimal percent) {
    BigDecimal grown = current.subtract(prior).multiply(Arithmetic.HUNDRED);
    return grown.compareTo(percent.multiply(prior));
  }

  BigDecimal percent() {
    return Arithmetic.growth(current, prior);
  }
}
