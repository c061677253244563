package cn.qianhu.domain.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact fraction in its lowest terms: what is compared before anything is rounded (domain,
 * Principles).
 *
 * @param denominator above zero
 */
public record Quotient(BigInteger numerator, BigInteger denominator)
    implements Comparable<Quotient> {

  public static final Quotient ZERO = of(0);
  public static final Quotient ONE = of(1);

  public Quotient {
    if (denominator.signum() == 0) {
      throw new ArithmeticException(numerator + " cannot be divided by zero.");
    }
    BigInteger common = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      common = common.negate();
    }
    numerator = numerator.divide(common);
    denominator = denominator.divide(common);
  }

  public static Quotient of(long number) {
    return new Quotient(BigInteger.valueOf(number), BigInteger.ONE);
  }

  public static Quotient of(long part, long whole) {
    return new Quotient(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }

  public static Quotient of(BigDecimal number) {
    return number.scale() <= 0
        ? new Quotient(number.toBigIntegerExact(), BigInteger.ONE)
        : ofUnits(number.unscaledValue(), number.scale());
  }

  /** A number of units, of which ten to the power of a scale are one. */
  public static Quotient ofUnits(BigInteger units, int scale) {
    return new Quotient(units, BigInteger.TEN.pow(scale));
  }

  public Quotient minus(Quotient other) {
    return new Quotient(
        numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  public Quotient times(Quotient other) {
    return new Quotient(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Quotient times(long factor) {
    return times(of(factor));
  }

  public Quotient negate() {
    return new Quotient(numerator.negate(), denominator);
  }

  public Quotient abs() {
    return signum() < 0 ? negate() : this;
  }

  public int signum() {
    return numerator.signum();
  }

  @Override
  public int compareTo(Quotient other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  /** Rounded HALF_UP, once, for showing. */
  public BigDecimal rounded(int digits) {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
  }
}
