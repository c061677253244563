package cn.qianhu.audit.explain;

import cn.qianhu.audit.explain.raw.CountedReading;
import cn.qianhu.audit.explain.raw.LoggedReport;
import cn.qianhu.contract.code.Carrier;
import cn.qianhu.contract.code.Flow;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.text.Bilingual;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A month's quantities of one carrier in its unit, as the raw log has them (domain, Energy). */
record Quantities(
    BigDecimal consumption,
    BigDecimal feedstock,
    BigDecimal conversionOutput,
    BigDecimal recovery,
    BigDecimal renewable) {

  /** A reading has four decimals; meter units are powers of ten up to 10^12 of a unit. */
  private static final int EXACT = 16;

  private static final int LEAF_DIGITS = 6;

  private static final Set<Flow> CONSUMING = Set.of(Flow.CONSUMED, Flow.FEEDSTOCK, Flow.RENEWABLE);

  /**
   * The conversion to standard coal.
   *
   * @param factor of the carrier for the month
   * @param deductsFeedstock whether policy takes feedstock out of assessed energy
   */
  record CoalConversion(BigDecimal factor, boolean deductsFeedstock) {}

  static Quantities of(LoggedReport statement) {
    return new Quantities(
        new BigDecimal(statement.text("consumption")),
        new BigDecimal(statement.text("feedstock")),
        new BigDecimal(statement.text("conversion_output")),
        new BigDecimal(statement.text("recovery")),
        new BigDecimal(statement.text("renewable")));
  }

  static Quantities of(List<CountedReading> readings, Carrier carrier) {
    return new Quantities(
        inUnits(readings, carrier, CONSUMING),
        inUnits(readings, carrier, Flow.FEEDSTOCK),
        inUnits(readings, carrier, Flow.CONVERTED),
        inUnits(readings, carrier, Flow.RECOVERED),
        inUnits(readings, carrier, Flow.RENEWABLE));
  }

  /** Whether a flow is a part of consumption. */
  static boolean isConsumed(Flow flow) {
    return CONSUMING.contains(flow);
  }

  private static BigDecimal inUnits(List<CountedReading> readings, Carrier carrier, Flow flow) {
    return inUnits(readings, carrier, EnumSet.of(flow));
  }

  private static BigDecimal inUnits(
      List<CountedReading> readings, Carrier carrier, Set<Flow> counted) {
    BigDecimal sum = BigDecimal.ZERO;
    for (CountedReading reading : readings) {
      if (counted.contains(reading.fields().flow())) {
        sum = sum.add(MeterNodes.quantity(reading));
      }
    }
    return sum.divide(carrier.meterUnitsPerUnit(), EXACT, RoundingMode.UNNECESSARY);
  }

  /** The calculation of a measure from the quantities, in words and in numbers. */
  private record Calculation(String zh, String en, BigDecimal exact, String numbers) {}

  private Calculation reckoning(MeasureSpec measure, CoalConversion conversion) {
    BigDecimal factor = conversion.factor();
    String f = factor.toPlainString() + " × ";
    if (measure.equals(EnergyMeasures.COMPREHENSIVE)) {
      String net =
          "(%s − %s − %s)".formatted(plain(consumption), plain(conversionOutput), plain(recovery));
      return new Calculation(
          "折标系数 × (消费量 − 加工转换产出 − 回收利用)",
          "factor × (consumption − conversion output − recovery)",
          factor.multiply(consumption.subtract(conversionOutput).subtract(recovery)),
          f + net);
    }
    if (measure.equals(EnergyMeasures.FEEDSTOCK) && !conversion.deductsFeedstock()) {
      return new Calculation("用作原料不予扣除", "feedstock is not deducted", BigDecimal.ZERO, "0");
    }
    if (measure.equals(EnergyMeasures.FEEDSTOCK)) {
      return new Calculation(
          "折标系数 × 用作原料", "factor × feedstock", factor.multiply(feedstock), f + plain(feedstock));
    }
    if (measure.equals(EnergyMeasures.COAL)) {
      return new Calculation(
          "折标系数 × 消费量",
          "factor × consumption",
          factor.multiply(consumption),
          f + plain(consumption));
    }
    if (measure.equals(EnergyMeasures.ELECTRICITY)) {
      return new Calculation("消费量", "consumption", consumption, plain(consumption));
    }
    if (measure.equals(EnergyMeasures.RENEWABLE)) {
      return new Calculation("可再生电力", "renewable electricity", renewable, plain(renewable));
    }
    throw new IllegalArgumentException("no measure of energy: " + measure);
  }

  /** The figure of a measure by the quantities, rounded to a gram of standard coal. */
  BigDecimal figure(MeasureSpec measure, CoalConversion conversion) {
    return measure.parts().isEmpty()
        ? Arithmetic.rounded(reckoning(measure, conversion).exact(), LEAF_DIGITS)
        : figure(measure.parts().get(0), conversion)
            .subtract(figure(measure.parts().get(1), conversion));
  }

  /** The formula of a figure, in words ⇒ in numbers; a difference from both of its sides. */
  Bilingual formula(MeasureSpec measure, CoalConversion conversion) {
    List<Calculation> all =
        measure.bases().stream().map(base -> reckoning(base, conversion)).toList();
    String numbers = joined(all, Calculation::numbers);
    return Bilingual.of(
        joined(all, Calculation::zh) + " ⇒ " + numbers,
        joined(all, Calculation::en) + " ⇒ " + numbers);
  }

  private static String joined(List<Calculation> all, Function<Calculation, String> text) {
    return all.stream().map(text).collect(Collectors.joining(" − "));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
