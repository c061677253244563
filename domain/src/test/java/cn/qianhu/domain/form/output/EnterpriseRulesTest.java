package cn.qianhu.domain.form.output;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.ReportedAmounts;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.alert.Thresholds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about enterprises, fact by fact. Facts are {@code month:gross_output in 万元}. */
class EnterpriseRulesTest {

  private static final Subject SUBJECT = new Subject("91371422KCYELPKL51", "样本企业");
  private final Thresholds thresholds = Thresholds.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # edges
          2022-03 | key   | 2021-03:1000   2022-03:700                              | WARNING
          2022-03 | key   | 2021-03:1000   2022-03:700.01                           | -
          2022-03 | key   | 2021-03:1000   2022-03:500.01                           | WARNING
          2022-03 | key   | 2021-03:1000   2022-03:500                              | CRITICAL
          2022-03 | key   | 2021-03:1000   2022-03:0                                | CRITICAL
          2022-03 | key   | 2021-03:1000   2022-03:1300                             | -
          # -29.996 % is shown as -30.00 % and is not -30 %
          2022-03 | key   | 2021-03:250    2022-03:175.01                           | -
          2022-03 | key   | 2021-03:0.03   2022-03:0.02                             | WARNING
          2022-03 | key   | 2021-03:999999999999.99 2022-03:699999999999.99         | WARNING
          2022-03 | key   | 2021-03:999999999999.99 2022-03:700000000000.00         | -
          # no pair, no growth
          2022-03 | key   | 2022-03:700                                             | -
          2022-03 | key   | 2021-03:1000                                            | -
          2022-03 | key   | 2021-03:0      2022-03:0                                | -
          2022-03 | key   | 2021-03:1000 2021-04:1000 2022-04:1                     | -
          2022-03 | other | 2021-03:1000   2022-03:1                                | -
          # January is never judged
          2022-01 | key   | 2021-01:1000   2022-01:1                                | -
          # February with January
          2022-02 | key   | 2021-01:1000 2021-02:1000 2022-01:1100 2022-02:300      | WARNING
          2022-02 | key   | 2021-01:1000 2021-02:1000 2022-01:1100 2022-02:300.01   | -
          2022-02 | key   | 2021-01:1000 2021-02:1000 2022-01:700  2022-02:300      | CRITICAL
          2022-02 | key   | 2021-01:1000 2021-02:1000 2022-01:100  2022-02:1300     | WARNING
          2022-02 | key   | 2021-02:1000 2022-02:700                                | WARNING
          2022-02 | key   | 2021-02:1000 2022-01:9999 2022-02:700                   | WARNING
          2022-02 | key   | 2021-01:9999 2021-02:1000 2022-02:700                   | WARNING
          2022-02 | key   | 2021-01:1000 2022-01:1                                  | -
          2022-02 | key   | 2021-01:1000 2022-01:1    2022-02:1                     | -
          2022-02 | key   | 2021-01:1000 2022-01:1    2021-02:1                     | -
          2022-02 | key   | 2021-01:1000 2022-01:100  2021-02:0 2022-02:0           | CRITICAL
          """)
  void outputDrop(YearMonth month, String scope, String facts, String severity) {
    assertOpens(new OutputDrop(thresholds).judge(output(month, scope, facts)), severity);
  }

  /** Where the table judges every month, January stands alone and so does February. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-01 | key   | 2021-01:1000 2022-01:500                                | CRITICAL
          2022-02 | key   | 2021-01:1000 2021-02:1000 2022-01:1100 2022-02:300      | CRITICAL
          2022-02 | key   | 2021-01:1000 2021-02:1000 2022-01:1    2022-02:900      | -
          """)
  void outputDropWhereEveryMonthIsJudged(
      YearMonth month, String scope, String facts, String severity) {
    assertOpens(new OutputDrop(judgingAll()).judge(output(month, scope, facts)), severity);
  }

  private static Thresholds judgingAll() {
    try (InputStream table = Thresholds.class.getResourceAsStream("alert-thresholds.csv")) {
      String shipped = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return Thresholds.load(
          TableFile.read("all", shipped.replace("*,unjudged_month,,,1,", "*,unjudged_month,,,0,")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-03 | key   | 2022-02:1 2021-03:1 | WARNING
          2022-03 | key   | 2022-03:1           | -
          2022-03 | key   | 2022-03:0           | -
          2022-03 | other | 2022-02:1 2021-03:1 | -
          2022-01 | key   | 2021-12:1           | WARNING
          2022-02 | key   | 2022-01:1           | WARNING
          """)
  void reportOverdue(YearMonth month, String scope, String facts, String severity) {
    assertOpens(new ReportOverdue(thresholds).judge(output(month, scope, facts)), severity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-03 | other | 2022-02:10      2022-03:1000              | WARNING
          2022-03 | other | 2022-02:10      2022-03:999.99            | -
          2022-03 | other | 2022-02:1000    2022-03:10                | WARNING
          2022-03 | other | 2022-02:1000    2022-03:10.01             | -
          2022-03 | key   | 2022-02:10      2022-03:5000              | WARNING
          2022-03 | other | 2022-02:0       2022-03:5000              | -
          2022-03 | other | 2022-02:5000    2022-03:0                 | -
          2022-03 | other | 2022-01:10      2022-03:5000              | -
          2022-03 | other | 2021-03:10      2022-03:5000              | -
          2022-01 | other | 2021-12:10      2022-01:1000              | WARNING
          2022-03 | other | 2022-02:0.01    2022-03:999999999999.99   | WARNING
          """)
  void unitSuspect(YearMonth month, String scope, String facts, String severity) {
    assertOpens(new UnitSuspect(thresholds).judge(output(month, scope, facts)), severity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # edges of about ten times, against either month
          2022-03 | other | 2021-03:10 2022-02:10    2022-03:80       | WARNING
          2022-03 | other | 2021-03:10 2022-02:10    2022-03:120      | WARNING
          2022-03 | other | 2021-03:10 2022-02:10    2022-03:79.99    | -
          2022-03 | other | 2021-03:10 2022-02:10    2022-03:120.01   | -
          2022-03 | other | 2021-03:10 2022-02:10.01 2022-03:80       | -
          2022-03 | other | 2021-03:10.01 2022-02:10 2022-03:80       | -
          2022-03 | other | 2021-03:10 2022-02:9.99  2022-03:120      | -
          2022-03 | other | 2021-03:9.99 2022-02:10  2022-03:120      | -
          2022-03 | other | 2021-03:15 2022-02:10    2022-03:120      | WARNING
          # about a tenth
          2022-03 | other | 2021-03:80  2022-02:80     2022-03:10     | WARNING
          2022-03 | other | 2021-03:120 2022-02:120    2022-03:10     | WARNING
          2022-03 | other | 2021-03:80  2022-02:79.99  2022-03:10     | -
          2022-03 | other | 2021-03:79.99  2022-02:80  2022-03:10     | -
          2022-03 | other | 2021-03:120 2022-02:120.01 2022-03:10     | -
          2022-03 | other | 2021-03:120.01 2022-02:120 2022-03:10     | -
          # the one up, the other down
          2022-03 | other | 2021-03:100 2022-02:1      2022-03:10     | -
          # all three are there and above 0; January is judged as any month
          2022-03 | other | 2022-02:10  2022-03:100                   | -
          2022-03 | other | 2021-03:10  2022-03:100                   | -
          2022-03 | other | 2021-03:10  2022-02:0      2022-03:100    | -
          2022-03 | other | 2021-03:0   2022-02:10     2022-03:100    | -
          2022-03 | other | 2021-03:10  2022-02:10     2022-03:0      | -
          2022-01 | key   | 2021-01:10  2021-12:10     2022-01:100    | WARNING
          2022-03 | key   | 2021-03:99999999999.99 2022-02:99999999999.99 2022-03:999999999999.90 | WARNING
          """)
  void outputJump(YearMonth month, String scope, String facts, String severity) {
    assertOpens(new OutputJump(thresholds).judge(output(month, scope, facts)), severity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # habit: the month before, and the mean month, of the year before
          2022-03 | 2022-01:100 2022-02:200 2022-03:300 2021-01:100 2021-02:100 2021-03:100     | WARNING
          2022-03 | 2022-01:100 2022-02:200 2022-03:300 2021-01:10 2021-03:150                  | WARNING
          2022-03 | 2022-01:100 2022-02:200 2022-03:300 2021-01:10 2021-03:150.01               | -
          2022-03 | 2022-01:100 2022-02:200 2022-03:300 2021-01:150                             | WARNING
          2022-03 | 2022-01:100 2022-02:200 2022-03:300 2021-01:150.01                          | -
          2022-03 | 2022-01:100 2022-02:200 2022-03:300 2021-01:150    2021-02:0 2021-03:0      | WARNING
          2022-03 | 2022-01:100 2022-02:200 2022-03:300 2021-01:150.01 2021-02:0 2021-03:0      | -
          # steps on their edges: 1/2 and 3 mean months
          2022-03 | 2022-01:100 2022-02:150    2022-03:225    2021-01:1                         | WARNING
          2022-03 | 2022-01:100 2022-02:149.99 2022-03:225    2021-01:1                         | -
          2022-03 | 2022-01:100 2022-02:400    2022-03:1000   2021-01:1                         | WARNING
          2022-03 | 2022-01:100 2022-02:400    2022-03:1000.01 2021-01:1                        | -
          2022-03 | 2022-01:100 2022-02:400.01 2022-03:1000   2021-01:1                         | -
          # level on its edge; below it, growth
          2022-03 | 2022-01:100 2022-02:150 2022-03:200    2021-01:1                            | WARNING
          2022-03 | 2022-01:100 2022-02:150 2022-03:199.99 2021-01:1                            | -
          2022-03 | 2022-01:100 2022-02:150 2022-03:187.50 2021-01:1                            | -
          # a month without output is not the first, and ends no step
          2022-04 | 2022-01:0 2022-02:100 2022-03:200 2022-04:300 2021-12:300                   | WARNING
          2022-04 | 2022-01:0 2022-02:100 2022-03:200 2022-04:300 2021-12:299.99                | -
          2022-03 | 2022-01:0 2022-02:200 2022-03:300 2021-01:1                                 | -
          2022-03 | 2022-02:200 2022-03:300 2021-01:1                                           | -
          2022-04 | 2022-01:100 2022-02:200 2022-04:400 2021-01:1                               | -
          # two figures are no series
          2022-02 | 2022-01:100 2022-02:200 2021-01:1                                           | -
          2022-01 | 2022-01:100 2021-01:1                                                       | -
          # saw: December ended as a total, and the year began anew
          2023-03 | 2023-01:110 2023-02:220 2023-03:330 2022-11:1100 2022-12:1200               | WARNING
          2023-03 | 2023-01:110 2023-02:220 2023-03:330 2022-11:300  2022-12:330                | WARNING
          2023-03 | 2023-01:110 2023-02:220 2023-03:330 2022-11:300  2022-12:329.99             | -
          2023-03 | 2023-01:110 2023-02:220 2023-03:330 2022-11:330  2022-12:330                | -
          2023-03 | 2023-01:110 2023-02:220 2023-03:330 2022-11:1100 2022-12:1400               | WARNING
          2023-03 | 2023-01:110 2023-02:220 2023-03:330 2022-11:1100 2022-12:1400.01            | -
          2023-03 | 2023-01:110 2023-02:220 2023-03:330 2022-12:330                             | WARNING
          2023-03 | 2023-01:110 2023-02:220 2023-03:330 2022-11:0    2022-12:330                | WARNING
          2023-03 | 2023-01:110 2023-02:220 2023-03:330 2022-11:330  2022-12:0                  | -
          # new: five steps, of an enterprise that begins in January or February
          2022-06 | 2022-01:1 2022-02:2 2022-03:3 2022-04:4 2022-05:5 2022-06:6                 | WARNING
          2022-06 | 2022-01:1 2022-02:2 2022-03:3 2022-04:4 2022-05:5 2022-06:6 2021-07:0       | WARNING
          2022-06 | 2022-01:1 2022-02:2 2022-03:3 2022-04:4 2022-05:5 2022-06:6 2021-07:9       | -
          2022-05 | 2022-01:1 2022-02:2 2022-03:3 2022-04:4 2022-05:5                           | -
          2022-06 | 2022-02:1 2022-03:2 2022-04:3 2022-05:4 2022-06:5                           | -
          2022-07 | 2022-02:1 2022-03:2 2022-04:3 2022-05:4 2022-06:5 2022-07:6                 | WARNING
          2022-07 | 2022-01:0 2022-02:1 2022-03:2 2022-04:3 2022-05:4 2022-06:5 2022-07:6       | WARNING
          2022-08 | 2022-03:1 2022-04:2 2022-05:3 2022-06:4 2022-07:5 2022-08:6                 | -
          2022-07 | 2022-01:1 2022-02:2 2022-03:9 2022-04:10 2022-05:12 2022-06:15 2022-07:18   | -
          """)
  void runningTotal(YearMonth month, String facts, String severity) {
    assertOpens(new RunningTotal(thresholds).judge(output(month, "other", facts)), severity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-02 | 2021-12:100 2022-02:160    2021-01:90 2021-02:90                  | WARNING
          2022-02 | 2021-12:100 2022-02:159.99 2021-01:90 2021-02:90                  | -
          2022-02 | 2021-12:100 2022-02:160                                           | WARNING
          2022-02 | 2021-12:100 2022-01:0 2022-02:160                                 | -
          2022-02 | 2021-12:0   2022-02:160                                           | -
          2022-02 | 2022-02:160                                                       | -
          # joined in both years, or the other one only
          2022-02 | 2021-12:100 2022-02:160 2020-12:100 2021-02:160                   | -
          2022-02 | 2021-12:100 2022-02:160 2020-12:100 2021-02:159.99                | WARNING
          2022-02 | 2021-12:100 2022-01:80 2022-02:90 2020-12:100 2021-02:160         | WARNING
          2022-02 | 2022-02:0 2020-12:100 2021-02:160                                 | WARNING
          2022-02 | 2020-12:100 2021-02:160                                           | -
          2022-03 | 2022-01:100 2022-03:160 2021-12:100 2022-02:160                   | -
          """)
  void januaryMissing(YearMonth month, String facts, String severity) {
    assertOpens(new MissingJanuary(thresholds).judge(output(month, "other", facts)), severity);
  }

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

  private static void assertOpens(List<Judgement> judgements, String severity) {
    assertThat(judgements.stream().map(open -> open.severity().name()).findFirst().orElse("-"))
        .isEqualTo(severity);
  }

  private static EnterpriseReports output(YearMonth month, String scope, String facts) {
    Map<Integer, ReportedAmounts> byMonth = new HashMap<>();
    for (String fact : facts.split(" +")) {
      String period = fact.substring(0, 7);
      long hundredths = new BigDecimal(fact.substring(8)).movePointRight(2).longValueExact();
      ReportRef source = new ReportRef("reports.output", 0, byMonth.size(), "O-" + period);
      byMonth.put(Months.index(YearMonth.parse(period)), new GrossOutput(hundredths, source));
    }
    int scopes = scope.equals("key") ? Scope.KEY_1000.bit() : 0;
    EnterpriseFields entry =
        new EnterpriseFields(
            SUBJECT.id(), SUBJECT.nameZh(), "370102", "30", scopes, false, false, month, null);
    return new EnterpriseReports(SUBJECT, entry, Months.index(month), byMonth::get);
  }

  private record GrossOutput(long hundredths, ReportRef source) implements ReportedAmounts {

    @Override
    public long amount(String column) {
      assertThat(column).isEqualTo("gross_output");
      return hundredths;
    }
  }
}
