package cn.qianhu.local.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The change of each city's energy per output and coal on the year before, in percent, as the
 * double-control sheet has it: targets are set against it, so that some are met and others missed
 * on purpose.
 */
final class DemoCityChanges {

  private record CityMonth(String city, YearMonth period) {}

  private final Map<CityMonth, BigDecimal> energy = new HashMap<>();
  private final Map<CityMonth, BigDecimal> output = new HashMap<>();
  private final Map<CityMonth, BigDecimal> coal = new HashMap<>();

  /** The energy of enterprises that reported a year before as well: growth is theirs alone. */
  private final Map<CityMonth, BigDecimal> pairedEnergy = new HashMap<>();

  private final Map<CityMonth, BigDecimal> pairedOutput = new HashMap<>();

  DemoCityChanges(List<DemoEnterprise> enterprises, List<DemoStatement> used, DemoSize size) {
    for (YearMonth period : DemoMonths.of(size)) {
      enterprises.stream()
          .filter(enterprise -> enterprise.reportsIn(period))
          .forEach(
              enterprise ->
                  add(
                      output,
                      pairedOutput,
                      enterprise,
                      period,
                      BigDecimal.valueOf(OutputFigures.of(enterprise, period).gross(), 2)));
    }
    for (DemoStatement statement : used) {
      YearMonth period = statement.period();
      add(energy, pairedEnergy, statement.enterprise(), period, statement.assessed());
      if (DemoCodes.isCoal(statement.carrier())) {
        coal.merge(
            cityMonth(statement.enterprise(), period), statement.comprehensive(), BigDecimal::add);
      }
    }
  }

  private static void add(
      Map<CityMonth, BigDecimal> all,
      Map<CityMonth, BigDecimal> paired,
      DemoEnterprise enterprise,
      YearMonth period,
      BigDecimal figure) {
    CityMonth key = cityMonth(enterprise, period);
    all.merge(key, figure, BigDecimal::add);
    if (enterprise.reportsIn(period.minusYears(1))) {
      paired.merge(key, figure, BigDecimal::add);
    }
  }

  private static CityMonth cityMonth(DemoEnterprise enterprise, YearMonth period) {
    return new CityMonth(enterprise.city().code(), period);
  }

  /** Change of energy per output of the months of a year up to and including {@code through}. */
  BigDecimal ofIntensity(String city, YearMonth through) {
    YearMonth before = through.minusYears(1);
    BigDecimal now = sum(pairedEnergy, city, through).multiply(sum(output, city, before));
    BigDecimal then = sum(energy, city, before).multiply(sum(pairedOutput, city, through));
    return percent(now, then);
  }

  /** The change of a city's coal. */
  BigDecimal ofCoal(String city, YearMonth through) {
    return percent(sum(coal, city, through), sum(coal, city, through.minusYears(1)));
  }

  /** The change in percent; 0 where there is nothing to compare with. */
  private static BigDecimal percent(BigDecimal now, BigDecimal then) {
    return then.signum() == 0
        ? BigDecimal.ZERO
        : now.divide(then, MathContext.DECIMAL64).subtract(BigDecimal.ONE).movePointRight(2);
  }

  private static BigDecimal sum(
      Map<CityMonth, BigDecimal> figures, String city, YearMonth through) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int month = 1; month <= through.getMonthValue(); month++) {
      sum =
          sum.add(
              figures.getOrDefault(new CityMonth(city, through.withMonth(month)), BigDecimal.ZERO));
    }
    return sum;
  }
}
