package cn.qianhu.center.explain;

import cn.qianhu.center.explain.raw.CountedReading;
import cn.qianhu.center.explain.raw.RawReport;
import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A month's quantities of one carrier in its unit, as the raw log has them (domain, Energy). */
record Quantities(
    BigDecimal consumption,
    BigDecimal feedstock,
    BigDecimal conversionOutput,
    BigDecimal recovery,
    BigDecimal renewable) {

  private static final String NET_ZH = "折标系数 × (消费量 − 加工转换产出 − 回收利用)";
  private static final String NET_EN = "factor × (consumption − conversion output − recovery)";
  private static final String FEEDSTOCK_ZH = "折标系数 × 用作原料";
  private static final String FEEDSTOCK_EN = "factor × feedstock";

  /** A reading has four decimals; meter units are powers of ten up to 10^12 of a unit. */
  private static final int EXACT = 16;

  private static final int LEAF_DIGITS = 6;

  static Quantities of(RawReport statement) {
    return new Quantities(
        new BigDecimal(statement.text("consumption")),
        new BigDecimal(statement.text("feedstock")),
        new BigDecimal(statement.text("conversion_output")),
        new BigDecimal(statement.text("recovery")),
        new BigDecimal(statement.text("renewable")));
  }

  static Quantities of(List<CountedReading> readings, Carrier carrier) {
    return new Quantities(
        inUnits(readings, carrier, Flow.CONSUMED, Flow.FEEDSTOCK, Flow.RENEWABLE),
        inUnits(readings, carrier, Flow.FEEDSTOCK),
        inUnits(readings, carrier, Flow.CONVERTED),
        inUnits(readings, carrier, Flow.RECOVERED),
        inUnits(readings, carrier, Flow.RENEWABLE));
  }

  private static BigDecimal inUnits(List<CountedReading> readings, Carrier carrier, Flow... flows) {
    Set<Flow> counted = EnumSet.copyOf(Arrays.asList(flows));
    BigDecimal sum = BigDecimal.ZERO;
    for (CountedReading reading : readings) {
      if (counted.contains(reading.fields().flow())) {
        sum = sum.add(MeterNodes.quantity(reading));
      }
    }
    return sum.divide(carrier.meterUnitsPerUnit(), EXACT, RoundingMode.UNNECESSARY);
  }

  /** What a measure makes of them, rounded to a gram of standard coal. */
  BigDecimal figure(IndicatorMeasure measure, BigDecimal factor) {
    return switch (measure) {
      case COMPREHENSIVE ->
          leaf(factor.multiply(consumption.subtract(conversionOutput).subtract(recovery)));
      case FEEDSTOCK -> leaf(factor.multiply(feedstock));
      case ASSESSED ->
          figure(IndicatorMeasure.COMPREHENSIVE, factor)
              .subtract(figure(IndicatorMeasure.FEEDSTOCK, factor));
      case COAL -> leaf(factor.multiply(consumption));
      case ELECTRICITY -> leaf(consumption);
      case RENEWABLE -> leaf(renewable);
      default -> throw new IllegalArgumentException("no measure of energy: " + measure);
    };
  }

  private static BigDecimal leaf(BigDecimal exact) {
    return Arithmetic.rounded(exact, LEAF_DIGITS);
  }

  /** How the figure comes about, in words ⇒ in numbers. */
  Bilingual formula(IndicatorMeasure measure, BigDecimal factor) {
    String f = factor.toPlainString();
    String net =
        "(%s − %s − %s)".formatted(plain(consumption), plain(conversionOutput), plain(recovery));
    return switch (measure) {
      case COMPREHENSIVE -> formula(NET_ZH, NET_EN, f + " × " + net);
      case FEEDSTOCK -> formula(FEEDSTOCK_ZH, FEEDSTOCK_EN, f + " × " + plain(feedstock));
      case ASSESSED ->
          formula(
              NET_ZH + " − " + FEEDSTOCK_ZH,
              NET_EN + " − " + FEEDSTOCK_EN,
              f + " × " + net + " − " + f + " × " + plain(feedstock));
      case COAL -> formula("折标系数 × 消费量", "factor × consumption", f + " × " + plain(consumption));
      case ELECTRICITY -> formula("消费量", "consumption", plain(consumption));
      case RENEWABLE -> formula("可再生电力", "renewable electricity", plain(renewable));
      default -> throw new IllegalArgumentException("no measure of energy: " + measure);
    };
  }

  private static Bilingual formula(String zh, String en, String numbers) {
    return Bilingual.of(zh + " ⇒ " + numbers, en + " ⇒ " + numbers);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
