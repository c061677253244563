package cn.qianhu.domain.form.output;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.alert.EnterpriseReports;
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
