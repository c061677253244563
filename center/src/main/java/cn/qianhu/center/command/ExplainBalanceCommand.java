package cn.qianhu.center.command;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code qianhu explain balance}: a city's energy budget. */
@Command(
    name = "balance",
    description = {
      "说明一市用能预算的余额与晴雨表。",
      "Explains the energy budget of a city: what was used, deducted and is left."
    })
final class ExplainBalanceCommand implements Callable<Integer> {

  @Mixin private ExplainOptions options;

  @Parameters(index = "0", paramLabel = "CITY", description = "市，如 370100 / city")
  private String city;

  @Parameters(index = "1", paramLabel = "PERIOD", description = "月，如 2022-03 / month")
  private YearMonth period;

  @Parameters(index = "2", paramLabel = "RULE", description = "R2022 或 R2024 / or")
  private String rule;

  @Parameters(
      index = "3",
      arity = "0..1",
      paramLabel = "FIGURE",
      description = "列，如 assessed_ytd、light；缺省为整行 / column; the whole row by default")
  private String figure;

  @Override
  public Integer call() {
    return options.answer(
        explainers ->
            figure == null
                ? explainers.balance(city, period, rule)
                : explainers.balance(city, period, rule, figure));
  }
}
