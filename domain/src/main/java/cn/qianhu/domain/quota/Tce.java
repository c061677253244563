package cn.qianhu.domain.quota;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An exact amount of energy in tonnes of standard coal (tce) with four decimals, of any size.
 *
 * <p>A single amount of a command stays below 10^12, but nothing bounds how many of them an account
 * gathers, so the count of ten-thousandths is not held in a {@code long}.
 *
 * @param tenThousandths the amount in units of 0.0001 tce
 */
public record Tce(BigInteger tenThousandths) implements Comparable<Tce> {

  public static final Tce ZERO = new Tce(BigInteger.ZERO);

  private static final int DECIMALS = 4;
  private static final Pattern PLAIN = Pattern.compile("-?[0-9]+(\\.[0-9]{1,4})?");
  private static final Pattern POSITIVE = Pattern.compile("0*[0-9]{1,12}(\\.[0-9]{1,4})?");

  /** Reads a plain decimal of at most four digits after the point. */
  public static Tce parse(String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is no amount in tce; write a plain decimal of at most 4 decimals");
    }
    return new Tce(new BigDecimal(text).setScale(DECIMALS).unscaledValue());
  }

  /**
   * Reads an amount as it stands in commands: a plain decimal above zero and below 10^12 with at
   * most four digits after the point.
   *
   * @return empty where it is written otherwise
   */
  static Optional<Tce> positive(String text) {
    return POSITIVE.matcher(text).matches()
        ? Optional.of(parse(text)).filter(amount -> !amount.isZero())
        : Optional.empty();
  }

  public Tce plus(Tce other) {
    return new Tce(tenThousandths.add(other.tenThousandths));
  }

  public Tce minus(Tce other) {
    return new Tce(tenThousandths.subtract(other.tenThousandths));
  }

  public Tce negate() {
    return new Tce(tenThousandths.negate());
  }

  /** The given percentage of this amount, rounded HALF_UP to four decimals. */
  public Tce percent(BigDecimal percent) {
    return percent(percent, RoundingMode.HALF_UP);
  }

  Tce percent(BigDecimal percent, RoundingMode rounding) {
    BigDecimal share = toBigDecimal().multiply(percent).movePointLeft(2);
    return new Tce(share.setScale(DECIMALS, rounding).unscaledValue());
  }

  public boolean isMoreThan(Tce other) {
    return compareTo(other) > 0;
  }

  public boolean isLessThan(Tce other) {
    return compareTo(other) < 0;
  }

  public boolean isZero() {
    return tenThousandths.signum() == 0;
  }

  public boolean isNegative() {
    return tenThousandths.signum() < 0;
  }

  /** The amount with scale 4. */
  public BigDecimal toBigDecimal() {
    return new BigDecimal(tenThousandths, DECIMALS);
  }

  @Override
  public int compareTo(Tce other) {
    return tenThousandths.compareTo(other.tenThousandths);
  }

  /** The amount as it is written in files: plain, four digits after the point. */
  @Override
  public String toString() {
    return toBigDecimal().toPlainString();
  }
}
