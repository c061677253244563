package cn.qianhu.local.demo;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The weight of a calendar month in industry. The Spring Festival fell on 2020-01-25, 2021-02-12
 * and 2022-02-01; in early 2020 factories stayed closed.
 */
final class Season {

  private static final List<Double> USUAL =
      List.of(0.93, 0.84, 1.01, 0.99, 1.00, 1.04, 0.98, 0.99, 1.02, 1.02, 1.04, 1.10);

  private static final Map<YearMonth, Double> PARTICULAR =
      Map.of(
          YearMonth.of(2020, 1), 0.82,
          YearMonth.of(2020, 2), 0.60,
          YearMonth.of(2020, 3), 0.88,
          YearMonth.of(2021, 1), 0.99,
          YearMonth.of(2021, 2), 0.79,
          YearMonth.of(2022, 1), 0.90,
          YearMonth.of(2022, 2), 0.86);

  private Season() {}

  /** Output of the month ÷ that of a usual month. */
  static double ofOutput(YearMonth period) {
    return PARTICULAR.getOrDefault(period, USUAL.get(period.getMonthValue() - 1));
  }

  /** Use of a carrier ÷ that of a usual month, beyond the season of output: heating. */
  static double ofCarrier(String carrier, YearMonth period) {
    int month = period.getMonthValue();
    boolean heating = month <= 3 || month >= 11;
    return switch (carrier) {
      case "HEAT" -> heating ? 1.3 : 0.8;
      case "NATURAL_GAS" -> heating ? 1.1 : 0.93;
      default -> 1.0;
    };
  }
}
