package cn.qianhu.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.catalogue.AlertRules;
import cn.qianhu.contract.code.Light;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.domain.form.investment.InvestmentLag;
import cn.qianhu.domain.form.investment.ProjectProgress;
import cn.qianhu.domain.form.investment.YearPlan;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about budgets, projects and bridges. */
class LatentRulesTest {

  private final Thresholds thresholds = Thresholds.load();

  /** Rows are {@code month:light}, with {@code !} behind it where the region is exempt. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-04 | 2022-04:GREEN                             | -
          2022-04 | 2022-04:YELLOW                            | WARNING
          2022-04 | 2022-04:RED                               | CRITICAL
          2022-04 | 2022-02:RED 2022-03:YELLOW                | WARNING
          2022-04 | 2022-03:RED 2022-04:GREEN                 | -
          2022-04 | 2022-05:GREEN 2022-04:RED 2022-06:GREEN   | CRITICAL
          2022-04 | 2021-12:RED                               | -
          2022-04 | 2022-05:RED                               | -
          2022-01 | 2022-01:YELLOW 2021-12:RED                | WARNING
          2022-04 | ''                                        | -
          2022-11 | 2022-11:RED!                              | WARNING
          2022-11 | 2022-11:YELLOW!                           | WARNING
          2022-11 | 2022-11:GREEN!                            | -
          2022-11 | 2022-10:RED! 2022-11:RED                  | CRITICAL
          2022-12 | 2022-12:RED!                              | -
          2022-12 | 2022-12:YELLOW!                           | -
          2022-12 | 2022-12:RED                               | CRITICAL
          2022-12 | 2022-11:RED!                              | WARNING
          """)
  void budgetPace(YearMonth month, String rows, String severity) {
    List<BalanceLight> lights =
        Arrays.stream(rows.split(" +")).filter(row -> !row.isEmpty()).map(this::light).toList();
    Subject city = new Subject("370100", "济南市");
    assertOpens(new BudgetPace(thresholds).judge(city, Months.index(month), lights), severity);
  }

  private BalanceLight light(String row) {
    int month = Months.index(YearMonth.parse(row.substring(0, 7)));
    Light light = Light.valueOf(row.substring(8).replace("!", ""));
    return new BalanceLight(
        month, "R2022", light, new BigDecimal("1200"), new BigDecimal("500"), row.endsWith("!"));
  }

  /** Plan and completed from January in 万元. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # schedule 50 %: 40 % and 20 % are the edges
          2022-06 | 100    | 40     | UNDER_CONSTRUCTION | -
          2022-06 | 100    | 39.99  | UNDER_CONSTRUCTION | WARNING
          2022-06 | 100    | 20     | UNDER_CONSTRUCTION | WARNING
          2022-06 | 100    | 19.99  | UNDER_CONSTRUCTION | CRITICAL
          2022-06 | 100    | 0      |                    | CRITICAL
          2022-06 | 100    | 500    | STARTED            | -
          # schedule 33.333... %: the edge 23.333... % is not rounded
          2022-04 | 300    | 70     | STARTED            | -
          2022-04 | 300    | 69.99  | STARTED            | WARNING
          2022-04 | 100    | 23.34  | STARTED            | -
          2022-04 | 100    | 23.33  | STARTED            | WARNING
          # January is judged: 8.33 points can not be 10, February can
          2022-01 | 100    | 0      | SIGNED             | -
          2022-02 | 100    | 0      | SIGNED             | WARNING
          2022-12 | 100    | 90     | SIGNED             | -
          2022-12 | 100    | 69.99  | SIGNED             | CRITICAL
          # built, or nothing planned
          2022-06 | 100    | 0      | COMPLETED          | -
          2022-06 | 100    | 0      | IN_PRODUCTION      | -
          2022-06 | 100    | 0      | IN_STATISTICS      | -
          2022-06 | 100    | 0      | SIGNED             | CRITICAL
          2022-06 | 0      | 0      | SIGNED             | -
          2022-06 | 0.01   | 0      | SIGNED             | CRITICAL
          """)
  void investmentLag(
      YearMonth month,
      BigDecimal plan,
      BigDecimal completed,
      ProjectStatus status,
      String severity) {
    assertLags(month, new YearPlan(hundredths(plan), List.of()), completed, status, severity);
  }

  /** Months of the plan and completed from January in 万元. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # all of 300 planned for January: behind by 10 and 30 points is not below
          2022-01 | 300 0 0 0 0 0 0 0 0 0 0 0                | 270    | -
          2022-01 | 300 0 0 0 0 0 0 0 0 0 0 0                | 269.99 | WARNING
          2022-01 | 300 0 0 0 0 0 0 0 0 0 0 0                | 210    | WARNING
          2022-01 | 300 0 0 0 0 0 0 0 0 0 0 0                | 209.99 | CRITICAL
          2022-12 | 300 0 0 0 0 0 0 0 0 0 0 0                | 269.99 | WARNING
          # all of it planned for December: nothing is due before
          2022-11 | 0 0 0 0 0 0 0 0 0 0 0 300                | 0      | -
          2022-12 | 0 0 0 0 0 0 0 0 0 0 0 300                | 0      | CRITICAL
          # 10 are due of 70.01, of which 10 % are 7.001: the edge is not rounded
          2022-02 | 5 5 0 0 0 0 0 0 0 0 0 60.01              | 3      | -
          2022-02 | 5 5 0 0 0 0 0 0 0 0 0 60.01              | 2.99   | WARNING
          # as many as there are months: 25 % is due at 2022-03, as by twelfths
          2022-03 | 10 10 10 10 10 10 10 10 10 10 10 10      | 18     | -
          2022-03 | 10 10 10 10 10 10 10 10 10 10 10 10      | 17.99  | WARNING
          # the months of nothing
          2022-06 | 0 0 0 0 0 0 0 0 0 0 0 0                  | 0      | -
          """)
  void investmentLagBehindThePlanOfItsMonths(
      YearMonth month, String months, BigDecimal completed, String severity) {
    List<BigDecimal> planned = Arrays.stream(months.split(" ")).map(BigDecimal::new).toList();
    BigDecimal sum = planned.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    YearPlan plan =
        new YearPlan(hundredths(sum), planned.stream().map(LatentRulesTest::hundredths).toList());
    assertLags(month, plan, completed, ProjectStatus.STARTED, severity);
  }

  private void assertLags(
      YearMonth month, YearPlan plan, BigDecimal completed, ProjectStatus status, String severity) {
    ProjectProgress progress = new ProjectProgress(plan, hundredths(completed), status, List.of());
    Subject project = new Subject("2203-370100-04-01-123456", "样本项目");
    assertOpens(
        new InvestmentLag(thresholds).judge(project, Place.SITE, Months.index(month), progress),
        severity);
  }

  private static BigInteger hundredths(BigDecimal money) {
    return money.movePointRight(2).toBigIntegerExact();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-03-15 | 2022-06-14 | 0.0001 | -
          2022-03-15 | 2022-06-13 | 0.0001 | WARNING
          2022-03-15 | 2022-03-16 | 5      | WARNING
          2022-03-15 | 2022-03-15 | 5      | WARNING
          2022-03-15 | 2022-03-14 | 5      | CRITICAL
          2022-03-15 | 2020-01-01 | 5      | CRITICAL
          """)
  void bridgeDue(LocalDate date, LocalDate due, BigDecimal left, String severity) {
    assertOpens(bridge(thresholds, date, due, left), severity);
  }

  @Test
  void judgesABridgeByTheMonthOfTheBusinessDateWhateverThePeriodClosed() {
    LocalDate due = LocalDate.of(2022, 5, 10);
    Judgement judgement =
        bridge(thresholds, LocalDate.of(2022, 5, 2), due, BigDecimal.ONE).orElseThrow();
    assertThat(judgement.alertId()).isEqualTo("BRIDGE_DUE/Q00087/2022-05");
    Thresholds changed = thresholdsFrom("2022-05", "BRIDGE_DUE,bridge_days", "5");
    assertThat(bridge(changed, LocalDate.of(2022, 4, 30), due, BigDecimal.ONE)).isPresent();
    assertThat(bridge(changed, LocalDate.of(2022, 5, 2), due, BigDecimal.ONE)).isEmpty();
  }

  private static Thresholds thresholdsFrom(String month, String threshold, String value) {
    StringBuilder table = new StringBuilder("rule,threshold,valid_from,value,source\n");
    table.append("*,version,,t,test\n");
    for (AlertRule rule : AlertRules.all()) {
      RuleThresholds ruleThresholds =
          Thresholds.load().limits(rule, Place.SITE, Months.index(YearMonth.of(2022, 1)));
      for (Threshold each : rule.thresholds()) {
        String shipped = ruleThresholds.get(each).toPlainString();
        table.append(rule + "," + each.code() + ",," + shipped + ",test\n");
      }
    }
    table.append(threshold + "," + month + "," + value + ",test\n");
    return Thresholds.load(TableFile.read("test", table.toString()));
  }

  private static Optional<Judgement> bridge(
      Thresholds thresholds, LocalDate date, LocalDate due, BigDecimal left) {
    BridgeDebt debt =
        new BridgeDebt("370100", "2203-370100-04-01-123456", due, left, left, List.of());
    return new BridgeDue(thresholds).judge(new Subject("Q00087", "Q00087"), date, debt);
  }

  private static void assertOpens(Optional<Judgement> judgement, String severity) {
    assertThat(judgement.map(open -> open.severity().name()).orElse("-")).isEqualTo(severity);
  }
}
