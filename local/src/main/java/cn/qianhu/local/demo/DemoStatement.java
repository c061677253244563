package cn.qianhu.local.demo;

import cn.qianhu.local.demo.DivisionProfile.CarrierUse;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * One month's energy statement of an enterprise for one carrier (domain, Reports: 能源消费). Quantities
 * in 0.0001 of the carrier's unit; feedstock and renewable are parts of consumption.
 */
record DemoStatement(
    DemoEnterprise enterprise,
    YearMonth period,
    String carrier,
    long consumption,
    long feedstock,
    long conversionOutput,
    long recovery,
    long renewable) {

  private static final int LEAF_DIGITS = 6;
  private static final double RUNS_ANYWAY = 0.3;
  private static final double GROWTH_OF_RENEWABLE = 1.35;

  /** The statements of an enterprise and month, one for each carrier of its division. */
  static List<DemoStatement> of(DemoEnterprise enterprise, YearMonth period, OutputFigures output) {
    List<DemoStatement> statements = new ArrayList<>();
    for (CarrierUse use : enterprise.division().energy()) {
      statements.add(of(enterprise, period, output, use));
    }
    return statements;
  }

  private static DemoStatement of(
      DemoEnterprise enterprise, YearMonth period, OutputFigures output, CarrierUse use) {
    SeededRandom seededRandom =
        SeededRandom.of(use.carrier(), enterprise.number(), DemoMonths.number(period));
    long consumption =
        FixedDecimal.quantity(consumption(enterprise, period, output, use, seededRandom));
    return new DemoStatement(
        enterprise,
        period,
        use.carrier(),
        consumption,
        share(consumption, use.feedstock(), seededRandom),
        share(consumption, use.conversion(), seededRandom),
        share(consumption, use.recovery(), seededRandom),
        use.carrier().equals("ELECTRICITY")
            ? renewable(consumption, enterprise, period, seededRandom)
            : 0);
  }

  private static double consumption(
      DemoEnterprise enterprise,
      YearMonth period,
      OutputFigures output,
      CarrierUse use,
      SeededRandom seededRandom) {
    // Part of the use runs on whatever is made, so a slow month is a month of higher intensity.
    double driver =
        RUNS_ANYWAY * enterprise.usualOutput(period) + (1 - RUNS_ANYWAY) * output.gross() / 100.0;
    double tce =
        driver
            * use.tcePerOutput()
            * enterprise.thirst()
            * StrictMath.pow(1 + enterprise.city().efficiency(), DemoEnterprise.yearsInto(period))
            * Season.ofCarrier(use.carrier(), period)
            * seededRandom.between(0.97, 1.03);
    return tce / DemoCodes.factor(use.carrier(), DemoProvince.FROM).doubleValue();
  }

  private static long renewable(
      long consumption, DemoEnterprise enterprise, YearMonth period, SeededRandom seededRandom) {
    double share =
        enterprise.renewable()
            * StrictMath.pow(GROWTH_OF_RENEWABLE, DemoEnterprise.yearsInto(period))
            * seededRandom.between(0.85, 1.15);
    return Math.round(consumption * Math.min(0.8, share));
  }

  /** Net use, without what was converted or recovered, in tce. */
  BigDecimal comprehensive() {
    return leaf(consumption - conversionOutput - recovery);
  }

  /** The assessed energy of the statement, without feedstock, in tce. */
  BigDecimal assessed() {
    return comprehensive().subtract(leaf(feedstock));
  }

  private BigDecimal leaf(long quantity) {
    return DemoCodes.factor(carrier, period)
        .multiply(FixedDecimal.quantityValue(quantity))
        .setScale(LEAF_DIGITS, RoundingMode.HALF_UP);
  }

  private static long share(long consumption, double share, SeededRandom seededRandom) {
    return Math.round(consumption * share * seededRandom.between(0.97, 1.03));
  }
}
