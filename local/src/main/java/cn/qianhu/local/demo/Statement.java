package cn.qianhu.local.demo;

import cn.qianhu.local.demo.DivisionProfile.CarrierUse;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * One month's energy statement of an enterprise for one carrier (domain, Reports: 能源消费). Quantities
 * in 0.0001 of the carrier's unit; feedstock and renewable are parts of consumption.
 */
record Statement(
    Enterprise enterprise,
    YearMonth period,
    String carrier,
    long consumption,
    long feedstock,
    long conversionOutput,
    long recovery,
    long renewable) {

  private static final double RUNS_ANYWAY = 0.3;
  private static final double GROWTH_OF_RENEWABLE = 1.35;

  /** The statements of an enterprise and month, one for each carrier of its division. */
  static List<Statement> of(Enterprise enterprise, YearMonth period, OutputFigures output) {
    List<Statement> statements = new ArrayList<>();
    for (CarrierUse use : enterprise.division().energy()) {
      statements.add(of(enterprise, period, output, use));
    }
    return statements;
  }

  private static Statement of(
      Enterprise enterprise, YearMonth period, OutputFigures output, CarrierUse use) {
    Dice dice = Dice.of(use.carrier(), enterprise.number(), Months.number(period));
    long consumption = Fixed.quantity(consumption(enterprise, period, output, use, dice));
    return new Statement(
        enterprise,
        period,
        use.carrier(),
        consumption,
        share(consumption, use.feedstock(), dice),
        share(consumption, use.conversion(), dice),
        share(consumption, use.recovery(), dice),
        use.carrier().equals("ELECTRICITY") ? renewable(consumption, enterprise, period, dice) : 0);
  }

  private static double consumption(
      Enterprise enterprise, YearMonth period, OutputFigures output, CarrierUse use, Dice dice) {
    // Part of the use runs on whatever is made, so a slow month is a month of higher intensity.
    double driver =
        RUNS_ANYWAY * enterprise.usualOutput(period) + (1 - RUNS_ANYWAY) * output.gross() / 100.0;
    double tce =
        driver
            * use.tcePerOutput()
            * enterprise.thirst()
            * StrictMath.pow(1 + enterprise.city().efficiency(), Enterprise.yearsInto(period))
            * Season.ofCarrier(use.carrier(), period)
            * dice.between(0.97, 1.03);
    return tce / Codes.factor(use.carrier(), DemoProvince.FROM).doubleValue();
  }

  private static long renewable(
      long consumption, Enterprise enterprise, YearMonth period, Dice dice) {
    double share =
        enterprise.renewable()
            * StrictMath.pow(GROWTH_OF_RENEWABLE, Enterprise.yearsInto(period))
            * dice.between(0.85, 1.15);
    return Math.round(consumption * Math.min(0.8, share));
  }

  private static long share(long consumption, double share, Dice dice) {
    return Math.round(consumption * share * dice.between(0.97, 1.03));
  }
}
