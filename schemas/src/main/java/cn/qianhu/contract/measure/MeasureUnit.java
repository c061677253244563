package cn.qianhu.contract.measure;

import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The unit of a measure's figures. A form may declare units of its own.
 *
 * @param scale digits after the point of the smallest unit, in which sums are kept
 * @param digits digits after the point, as published (files, Out)
 */
public record MeasureUnit(Bilingual words, int scale, int digits) {

  public static final MeasureUnit MONEY = of("万元", "CNY 10k", 2, 2);
  public static final MeasureUnit PERSONS = of("人", "persons", 0, 0);
  public static final MeasureUnit ENERGY = of("吨标准煤", "tce", 6, 4);
  public static final MeasureUnit ELECTRICITY = of("万千瓦时", "10 MWh", 6, 4);
  public static final MeasureUnit INTENSITY = of("吨标准煤/万元", "tce/CNY 10k", 4, 4);
  public static final MeasureUnit PERCENT = of("%", "%", 2, 2);

  public static MeasureUnit of(String zh, String en, int scale, int digits) {
    return new MeasureUnit(Bilingual.of(zh, en), scale, digits);
  }

  /** A sum of the smallest unit as it is published, rounded once. */
  public BigDecimal published(BigInteger sum) {
    return new BigDecimal(sum, scale).setScale(digits, RoundingMode.HALF_UP);
  }
}
