package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.command.vacancy.VacancyForm;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Figures and alerts of a form that is registered, led to the reports that they rest on. */
class VacanciesExplainedTest {

  private static final String STEEL = "911522010783762860";
  private static final String PAPER = "91371772QEAEJT6G7D";
  private static final CellKey PROVINCE = CellKey.of("ALL/370000/T/2022-03");

  private final Explainers explainers = told().explainers();

  private static ReplayedLog told() {
    MemoryRawLog log =
        new MemoryRawLog()
            .at(Instant.parse("2022-04-08T02:00:00Z"))
            .addDate("2022-04-30", "2021-01")
            .add(EnterpriseForm.KIND, entry(STEEL, "样本钢铁", "370102", "31"))
            .add(EnterpriseForm.KIND, entry(PAPER, "样本造纸", "370103", "22"));
    report(log, "V-1", STEEL, "2021-03", 1, "80", "10");
    report(log, "V-6", STEEL, "2022-02", 1, "40", "0");
    report(log, "V-2", STEEL, "2022-03", 1, "900", "10");
    report(log, "V-3", STEEL, "2022-03", 2, "90", "45");
    report(log, "V-4", PAPER, "2022-01", 1, "1", "0");
    report(log, "V-5", PAPER, "2022-03", 1, "5", "0");
    return ReplayedLog.of(log);
  }

  private static String entry(String uscc, String name, String county, String division) {
    return String.join(",", uscc, name, county, division, "KEY_1000", "", "", "2021-01", "");
  }

  private static void report(
      MemoryRawLog log,
      String id,
      String uscc,
      String period,
      int revision,
      String workers,
      String apprentices) {
    log.add(
        VacancyForm.KIND,
        String.join(
            ",",
            List.of(
                id,
                uscc,
                period,
                Integer.toString(revision),
                "2022-04-05T10:00:00+08:00",
                "",
                workers,
                apprentices)));
  }

  private ExplanationNode indicator(String figure) {
    ExplanationNode node = explainers.indicator(PROVINCE, "vacancies", figure).root();
    assertThat(node.all().flatMap(each -> each.checks().stream()))
        .isNotEmpty()
        .allMatch(CrossCheck::agrees);
    return node;
  }

  @Test
  void aSumLeadsToTheReports() {
    ExplanationNode value = indicator("value");
    assertThat(value.amount()).isEqualByComparingTo("140");
    assertThat(value.all().flatMap(node -> node.origins().stream()).map(origin -> origin.id()))
        .contains("V-3", "V-5")
        .doesNotContain("V-2");
  }

  @Test
  void growthIsOverThoseWhoHaveAPair() {
    assertThat(indicator("growth_pct").amount()).isEqualByComparingTo("50.00");
    assertThat(indicator("ytd").amount()).isEqualByComparingTo("181");
  }

  @Test
  void anAlertLeadsToTheFigureThatItHasInEvidence() {
    ExplanationNode alert = explainers.alert("VACANCY_SURGE", STEEL, YearMonth.of(2022, 3)).root();
    assertThat(alert.all().flatMap(node -> node.checks().stream()))
        .isNotEmpty()
        .allMatch(CrossCheck::agrees);
    assertThat(alert.label().zh()).startsWith("用工缺口骤增：样本钢铁");
    assertThat(alert.all().map(node -> node.label().zh()))
        .anyMatch(
            label -> label.startsWith("阈值 用工缺口骤增倍数") && label.contains(Threshold.DEFAULT_SOURCE));
    assertThat(alert.all().flatMap(node -> node.origins().stream()).map(origin -> origin.id()))
        .contains("V-3");
  }
}
