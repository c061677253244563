package cn.qianhu.domain.form.output;

import static cn.qianhu.domain.form.output.OutputHistory.SUBJECT;
import static cn.qianhu.domain.form.output.OutputHistory.output;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Thresholds;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an alert about the output of an enterprise says, and what it rests on. */
class OutputAlertsTest {
  private final Thresholds thresholds = Thresholds.load();

  @Test
  void givesTheFiguresTheLimitsAndTheReports() {
    String facts = "2021-01:1000 2021-02:1000 2022-01:700 2022-02:500.5";
    Judgement judgement =
        new OutputDrop(thresholds).judge(output(YearMonth.of(2022, 2), "key", facts)).get(0);
    assertThat(judgement.alertId()).isEqualTo("OUTPUT_DROP/91371422KCYELPKL51/2022-02");
    assertThat(judgement.ruleVersion()).isEqualTo("3");
    assertThat(judgement.evidence())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "subject_name", "样本企业",
                "scopes", "KEY_1000",
                "months", "2022-01..2022-02",
                "gross_output", "1200.50",
                "gross_output_year_before", "2000.00",
                "growth_pct", "-39.98",
                "drop_warning_pct", "-30",
                "drop_critical_pct", "-50"));
    assertThat(judgement.sources())
        .extracting(ReportRef::reportId)
        .containsExactly("O-2022-02", "O-2021-02", "O-2022-01", "O-2021-01");
    assertThat(judgement.sentence().zh())
        .isEqualTo("样本企业 2022年1—2月工业总产值 1,200.5 万元，上年同期 2,000 万元，同比 −39.98%。");
    assertThat(judgement.sentence().en())
        .isEqualTo(
            "Gross output of 样本企业 in Jan and Feb 2022 is CNY 12.005 million,"
                + " against CNY 20 million a year before: −39.98%.");
  }

  @Test
  void saysWhatIsAboutTenTimesOfWhat() {
    Judgement judgement =
        only(new OutputJump(thresholds), "2022-03", "2021-03:1000 2022-02:1000 2022-03:10000");
    assertThat(judgement.sentence().zh())
        .isEqualTo(
            "样本企业 2022年3月工业总产值 10,000 万元，上月 1,000 万元，上年同期 1,000 万元："
                + "本月为二者的约 10 倍，是否按千元填报？请核对计量单位（万元）。");
    assertThat(judgement.evidence())
        .containsEntry("gross_output_month_before", "1000.00")
        .containsEntry("gross_output_year_before", "1000.00")
        .containsEntry("low", "8");
    assertThat(judgement.sources())
        .extracting(ReportRef::reportId)
        .containsExactly("O-2022-03", "O-2022-02", "O-2021-03");
  }

  /** Thousands of yuan make a figure greater, never smaller. */
  @Test
  void asksOfATenthWhatIsMissing() {
    Judgement judgement =
        only(new OutputJump(thresholds), "2022-03", "2021-03:1000 2022-02:1000 2022-03:100");
    assertThat(judgement.sentence().zh())
        .isEqualTo(
            "样本企业 2022年3月工业总产值 100 万元，上月 1,000 万元，上年同期 1,000 万元："
                + "本月为二者的约十分之一，是否漏填或少填了一位？请核对计量单位（万元）。");
    assertThat(judgement.sentence().en())
        .contains("about a tenth of either. Is a part or a digit of it missing? Check the unit")
        .doesNotContain("thousands");
  }

  @Test
  void saysWhyItIsTakenForATotal() {
    RunningTotal rule = new RunningTotal(thresholds);
    String year = "2023-01:110 2023-02:220 2023-03:330 ";
    Judgement saw = only(rule, "2023-03", year + "2022-11:1100 2022-12:1200");
    assertThat(saw.sentence().en())
        .isEqualTo(
            "Gross output of 样本企业 rises from CNY 1.1 million in Jan 2023 to CNY 3.3 million in"
                + " Mar 2023, and December had ended the year before at CNY 12 million: it looks"
                + " like a total from January. Report the month alone, and correct the months"
                + " before.");
    assertThat(saw.evidence())
        .containsEntry("gross_output", "330.00")
        .containsEntry("gross_output_before 2022-11", "1100.00")
        .containsEntry("gross_output_before 2023-02", "220.00")
        .containsEntry("step_low", "0.5");
    assertThat(saw.sources()).hasSize(5);
    assertThat(only(rule, "2023-03", year + "2022-01:100 2022-02:0 2022-05:101").sentence().zh())
        .isEqualTo(
            "样本企业 工业总产值由2023年1月的 110 万元增至2023年3月的 330 万元，而上年月均 100.5 万元："
                + "像是累计数，请报本月数，此前各月一并更正。");
  }

  @Test
  void saysWhichJanuaryIsMissing() {
    Judgement judgement =
        only(
            new MissingJanuary(thresholds),
            "2022-02",
            "2020-12:100 2021-02:200 2022-01:90 2022-02:95");
    assertThat(judgement.sentence().zh())
        .isEqualTo(
            "样本企业 2021年2月工业总产值 200 万元，2020年12月 100 万元，其间1月无报表："
                + "像是1—2月合计，而本年不是，同比不可比。请补报2021年1月，2月只报当月。");
    assertThat(judgement.evidence())
        .containsEntry("gross_output", "95.00")
        .containsEntry("gross_output_before 2020-12", "100.00")
        .doesNotContainKey("gross_output_before 2021-01");
  }

  private static Judgement only(EnterpriseRule rule, String month, String facts) {
    List<Judgement> judgements = rule.judge(output(YearMonth.parse(month), "other", facts));
    assertThat(judgements).hasSize(1);
    return judgements.get(0);
  }

  @Test
  void namesAllListsOfTheWatchOnWhichTheEnterpriseStands() {
    EnterpriseFields entry =
        new EnterpriseFields(
            SUBJECT.id(),
            SUBJECT.nameZh(),
            "371602",
            "30",
            Scope.mask(List.of(Scope.ALL, Scope.KEY_1000, Scope.CITY_100, Scope.ABOVE_SCALE)),
            false,
            false,
            YearMonth.of(2022, 1),
            null);
    EnterpriseReports silent =
        new EnterpriseReports(SUBJECT, entry, Months.index(YearMonth.of(2022, 6)), unused -> null);
    assertThat(new ReportOverdue(thresholds).judge(silent).get(0).evidence())
        .containsEntry("scopes", "KEY_1000;CITY_100");
  }
}
