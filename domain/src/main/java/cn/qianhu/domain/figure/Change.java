package cn.qianhu.domain.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A figure and the one it grew from, compared exactly: products are compared, never the rounded
 * percentage (domain, Alerts). There is no growth from a prior figure that is not positive.
 */
public record Change(BigInteger current, BigInteger prior) {

  /** A change of which no growth is defined. */
  public static final Change UNDEFINED = new Change(BigInteger.ZERO, BigInteger.ZERO);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public boolean isDefined() {
    return prior.signum() > 0;
  }

  public Change plus(Change other) {
    return new Change(current.add(other.current), prior.add(other.prior));
  }

  public boolean isDecline() {
    return isDefined() && current.compareTo(prior) < 0;
  }

  /** Whether growth is defined and at most so many percent. */
  public boolean isAtMost(BigDecimal percent) {
    return isDefined() && compareGrowth(percent) <= 0;
  }

  /** Whether growth is defined and above so many percent. */
  public boolean isMoreThan(BigDecimal percent) {
    return isDefined() && compareGrowth(percent) > 0;
  }

  private int compareGrowth(BigDecimal percent) {
    BigDecimal difference = new BigDecimal(current.subtract(prior)).multiply(HUNDRED);
    return difference.compareTo(new BigDecimal(prior).multiply(percent));
  }

  /** Current over prior, exact; empty where there is no growth. */
  public Optional<Quotient> ratio() {
    return isDefined() ? Optional.of(new Quotient(current, prior)) : Optional.empty();
  }

  /** Growth in percent, exact; empty where there is none. */
  public Optional<Quotient> exactPercent() {
    return ratio().map(ratio -> ratio.minus(Quotient.ONE).times(100));
  }

  /** Growth in percent, rounded to 2 digits for showing; null where there is none. */
  public BigDecimal percent() {
    return Ratio.growth(current, prior);
  }
}
