package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import java.time.YearMonth;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project behind its plan is judged a second time by the plan's months, or by twelfths. */
class LagExplainedTest {

  private static final String STEEL = "911522010783762860";
  private static final String PROJECT = "2203-370100-04-01-123456";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ''                                     | 25.00 | d = a ÷ b × 100 − 3 ÷ 12 × 100
          0;10;30.5;0;0;0;0;0;0;0;0;59.5         | 40.50 | d = (a − c) ÷ b × 100
          """)
  void agrees(String months, String schedule, String formula) {
    ReplayedLog replayed =
        ReplayedLog.of(
            new MemoryRawLog()
                .addDate("2022-04-30", "2021-01")
                .add(EnterpriseForm.KIND, STEEL + ",样本,370102,31,,,,2021-01,")
                .add(
                    ProjectForm.KIND,
                    PROJECT + ",2022," + STEEL + ",项目,370102,31,,900.00,100.00," + months)
                .add(
                    InvestmentForm.KIND,
                    "I-1,"
                        + STEEL
                        + ","
                        + PROJECT
                        + ",2022-02,1,2022-03-05T09:00:00+08:00,,5.00,0,0,STARTED"));
    Alert alert =
        replayed.results().stream(Topics.ALERTS_OPEN, Alert.class)
            .filter(each -> each.getRule().equals("INVESTMENT_LAG"))
            .findFirst()
            .orElseThrow();
    assertThat(alert.getEvidence()).containsEntry("schedule_pct", schedule);
    Explanation explanation =
        replayed.explainers().alert("INVESTMENT_LAG", PROJECT, YearMonth.of(2022, 3));
    assertThat(explanation.differences()).isEmpty();
    assertThat(explanation.agrees()).isTrue();
    assertThat(explanation.checks()).isPositive();
    assertThat(explanation.toString()).contains(formula);
  }
}
