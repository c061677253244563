package cn.qianhu.domain.energy;

import cn.qianhu.contract.code.Carrier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The leaf figures of one enterprise, month and carrier: each computed exactly and rounded HALF_UP
 * to 6 decimals, a gram of standard coal; everything above is an exact sum of these (domain,
 * Energy). In 0.000001 tce or 1e4 kWh.
 */
public record LeafFigures(
    BigInteger comprehensive,
    BigInteger feedstock,
    BigInteger coal,
    BigInteger electricity,
    BigInteger renewable) {

  private static final String COAL_GROUP = "COAL";
  private static final String ELECTRICITY_CARRIER = "ELECTRICITY";
  private static final int SCALE = 6;

  /**
   * The leaf figures of a month's quantities.
   *
   * @param factor standard-coal factor of the carrier in force for the month, tce per unit
   * @param deducted whether its feedstock is taken out of assessed energy
   */
  public static LeafFigures of(
      Carrier carrier, BigDecimal factor, CarrierQuantities quantities, boolean deducted) {
    BigDecimal net =
        quantities
            .consumption()
            .subtract(quantities.conversionOutput())
            .subtract(quantities.recovery());
    boolean isCoal = carrier.group().equals(COAL_GROUP);
    boolean isElectricity = carrier.code().equals(ELECTRICITY_CARRIER);
    return new LeafFigures(
        rounded(factor.multiply(net)),
        deducted ? rounded(factor.multiply(quantities.feedstock())) : BigInteger.ZERO,
        isCoal ? rounded(factor.multiply(quantities.consumption())) : BigInteger.ZERO,
        isElectricity ? rounded(quantities.consumption()) : BigInteger.ZERO,
        isElectricity ? rounded(quantities.renewable()) : BigInteger.ZERO);
  }

  public LeafFigures plus(LeafFigures other) {
    return new LeafFigures(
        comprehensive.add(other.comprehensive),
        feedstock.add(other.feedstock),
        coal.add(other.coal),
        electricity.add(other.electricity),
        renewable.add(other.renewable));
  }

  public static LeafFigures none() {
    BigInteger zero = BigInteger.ZERO;
    return new LeafFigures(zero, zero, zero, zero, zero);
  }

  /** Assessed energy: comprehensive − feedstock, of the rounded leaves. */
  public BigInteger assessed() {
    return comprehensive.subtract(feedstock);
  }

  private static BigInteger rounded(BigDecimal figure) {
    return figure.setScale(SCALE, RoundingMode.HALF_UP).unscaledValue();
  }
}
