package cn.qianhu.center.command;

import java.time.YearMonth;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code qianhu explain alert}: why an alert is open. */
@Command(
    name = "alert",
    description = {
      "说明一条预警为何成立：所判断的数字、阈值及其版本、证据。",
      "Explains why an alert is open: the figures judged, the thresholds with their version, the"
          + " evidence."
    })
final class ExplainAlertCommand implements Callable<Integer> {

  @Mixin private ExplainOptions options;

  @Parameters(index = "0", paramLabel = "RULE", description = "规则，如 BUDGET_PACE / rule")
  private String rule;

  @Parameters(
      index = "1",
      paramLabel = "SUBJECT",
      description = "对象，如 370100、370100/30、企业或项目代码、指令号 / whom it is about")
  private String subject;

  @Parameters(index = "2", paramLabel = "PERIOD", description = "月，如 2022-03 / month")
  private YearMonth period;

  @Override
  public Integer call() {
    return options.answer(explainers -> explainers.alert(rule, subject, period));
  }
}
