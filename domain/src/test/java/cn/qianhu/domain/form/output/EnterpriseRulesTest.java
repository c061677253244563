package cn.qianhu.domain.form.output;

import static cn.qianhu.domain.form.output.OutputHistory.output;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.TableFile;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Thresholds;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about output of enterprises, fact by fact. */
class EnterpriseRulesTest {
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
  void whoseUnitIsSuspectHearsWhatToDo() {
    Bilingual sentence =
        new UnitSuspect(thresholds)
            .judge(output(YearMonth.of(2022, 3), "other", "2022-02:10 2022-03:1000"))
            .get(0)
            .sentence();
    assertThat(sentence.zh()).endsWith("：请核对两个月是否均以万元填报，填错的请更正后重新上报；如属实请说明。");
    assertThat(sentence.en()).contains("correct the one that is not and report it again");
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

  private static void assertOpens(List<Judgement> judgements, String severity) {
    assertThat(judgements.stream().map(open -> open.severity().name()).findFirst().orElse("-"))
        .isEqualTo(severity);
  }
}
