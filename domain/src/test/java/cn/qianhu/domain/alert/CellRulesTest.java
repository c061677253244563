package cn.qianhu.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.form.output.OutputDecline;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.store.InMemoryStore;
import cn.qianhu.domain.targets.GrowthCoverage;
import cn.qianhu.domain.targets.TargetRegister;
import cn.qianhu.domain.targets.TargetValue;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules about cells, figure by figure. */
class CellRulesTest {

  private static final Subject CITY = new Subject("370100", "济南市");
  private final Thresholds thresholds = Thresholds.load();

  /**
   * Months of a cell are {@code month:current/prior} over its pairs; {@code month:-} is a row whose
   * enterprises have no pair, and {@code month:(current/prior)} pairs without a row.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-06 | 2022-04:99/100 2022-05:99/100 2022-06:99/100                      | WARNING
          2022-06 | 2022-04:1/100  2022-05:1/100  2022-06:100/100                     | -
          2022-06 | 2022-04:100/100 2022-05:99/100 2022-06:99/100                     | -
          2022-06 | 2022-03:1/100 2022-04:99/100 2022-05:101/100 2022-06:99/100       | -
          # a decline that rounds to 0.00 % is one
          2022-06 | 2022-04:99999/100000 2022-05:99999/100000 2022-06:99999/100000    | WARNING
          # no row or no growth is no decline
          2022-06 | 2022-04:99/100 2022-06:99/100                                     | -
          2022-06 | 2022-04:99/100 2022-05:- 2022-06:99/100                           | -
          2022-06 | 2022-04:99/100 2022-05:(99/100) 2022-06:99/100                    | -
          2022-06 | 2022-04:99/100 2022-05:0/0 2022-06:99/100                         | -
          2022-06 | 2022-04:99/100 2022-05:0/100 2022-06:99/100                       | WARNING
          # P* March: March, February with January, December
          2022-03 | 2021-12:99/100 2022-01:99/100 2022-02:99/100 2022-03:99/100       | WARNING
          2022-03 | 2021-12:99/100 2022-01:150/100 2022-02:49/100 2022-03:99/100      | WARNING
          2022-03 | 2021-12:99/100 2022-01:150/100 2022-02:50/100 2022-03:99/100      | -
          2022-03 | 2021-12:99/100 2022-01:50/100 2022-02:149/100 2022-03:99/100      | WARNING
          2022-03 | 2021-12:99/100 2022-02:99/100 2022-03:99/100                      | WARNING
          2022-03 | 2021-12:99/100 2022-01:50/100 2022-02:- 2022-03:99/100            | WARNING
          2022-03 | 2021-12:99/100 2022-01:50/100 2022-03:99/100                      | -
          2022-03 | 2022-01:99/100 2022-02:99/100 2022-03:99/100                      | -
          # P* February: February with January, December, November
          2022-02 | 2021-11:99/100 2021-12:99/100 2022-01:99/100 2022-02:99/100       | WARNING
          2022-02 | 2021-12:99/100 2022-01:99/100 2022-02:99/100                      | -
          # P* January: December, November, October
          2022-01 | 2021-10:99/100 2021-11:99/100 2021-12:99/100 2022-01:150/100      | WARNING
          2022-01 | 2021-11:99/100 2021-12:99/100 2022-01:99/100                      | -
          # P* April: the January of the same year still counts in February
          2022-04 | 2022-01:150/100 2022-02:49/100 2022-03:99/100 2022-04:99/100      | WARNING
          2022-04 | 2022-01:150/100 2022-02:51/100 2022-03:99/100 2022-04:99/100      | -
          """)
  void outputDecline(YearMonth month, String months, String severity) {
    SumsByMonth cells = new SumsByMonth();
    for (String each : months.split(" +")) {
      Sums sums = cells.month(each.substring(0, 7));
      String pairs = each.substring(8);
      sums.add(Slot.REPORTED, pairs.startsWith("(") ? 0 : 1);
      if (!pairs.equals("-")) {
        String[] parts = pairs.replaceAll("[()]", "").split("/");
        sums.add(Slot.PAIRED, 1)
            .add(Slot.GROSS_OUTPUT_CURRENT, Long.parseLong(parts[0]))
            .add(Slot.GROSS_OUTPUT_PRIOR, Long.parseLong(parts[1]));
      }
    }
    Subject subject = new Subject("370100/30", "济南市非金属矿物制品业");
    assertOpens(
        new OutputDecline(thresholds).judge(subject, Scope.KEY_1000, Months.index(month), cells),
        severity);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2022-03 | 5  |  3 | WARNING
          2022-03 | 5  |  4 | -
          2022-03 | 5  |  5 | -
          2022-03 | 4  |  0 | -
          2022-03 | 41 | 32 | WARNING
          2022-03 | 41 | 33 | -
          2022-03 | 10 |  8 | -
          2022-02 | 5  |  0 | WARNING
          2022-01 | 5  |  0 | -
          """)
  void growthCoverage(YearMonth month, long paired, long growing, String severity) {
    CoverageRow row =
        new CoverageRow(
            9, 9, 9, 9, new CoverageRow.Divisions(paired, growing), 0, 0, BigDecimal.valueOf(90));
    TargetValue target =
        new TargetValue(BigDecimal.valueOf(80), "", new RawSource("directory.targets", 0, 0, null));
    GrowthCoverage rule = new GrowthCoverage(thresholds, new TargetRegister(new InMemoryStore<>()));
    assertOpens(rule.judge(CITY, Months.index(month), row, target), severity);
  }

  @Test
  void givesTheGrowthOfEachMonthJudged() {
    SumsByMonth cells = new SumsByMonth();
    for (String month : new String[] {"2021-12", "2022-02", "2022-03"}) {
      cells
          .month(month)
          .add(Slot.REPORTED, 1)
          .add(Slot.GROSS_OUTPUT_CURRENT, 88)
          .add(Slot.GROSS_OUTPUT_PRIOR, 100);
    }
    Judgement judgement =
        new OutputDecline(thresholds)
            .judge(
                new Subject("370100/30", "济南市非金属矿物制品业", "Jinan, Minerals"),
                Scope.KEY_1000,
                index("2022-03"),
                cells)
            .orElseThrow();
    assertThat(judgement.alertId()).isEqualTo("OUTPUT_DECLINE/370100/30/2022-03");
    assertThat(judgement.evidence())
        .containsEntry("growth_pct 2022-01..2022-02", "-12.00")
        .containsEntry("growth_pct 2021-12", "-12.00")
        .containsEntry("scopes", "KEY_1000")
        .containsEntry("decline_months", "3");
    assertThat(judgement.sentence().zh())
        .isEqualTo(
            "济南市非金属矿物制品业千户重点企业工业总产值连续 3 期下降："
                + "2022年3月 −12.00%，2022年1—2月 −12.00%，2021年12月 −12.00%。");
    assertThat(judgement.sentence().en())
        .isEqualTo(
            "Gross output of the key enterprises in Jinan, Minerals fell 3 times in a row:"
                + " Mar 2022 −12.00%; Jan and Feb 2022 −12.00%; Dec 2021 −12.00%.");
  }

  private static void assertOpens(Optional<Judgement> judgement, String severity) {
    assertThat(judgement.map(open -> open.severity().name()).orElse("-")).isEqualTo(severity);
  }

  private static int index(String month) {
    return Months.index(YearMonth.parse(month));
  }

  private static final class SumsByMonth implements CellHistory {

    private final TreeMap<Integer, Sums> months = new TreeMap<>();

    Sums month(String month) {
      return months.computeIfAbsent(index(month), unused -> new Sums());
    }

    @Override
    public Sums at(int month) {
      return months.getOrDefault(month, new Sums());
    }

    @Override
    public Sums ytd(int month) {
      Sums sum = new Sums();
      months
          .subMap(month - Math.floorMod(month, 12), true, month, true)
          .values()
          .forEach(sum::plus);
      return sum;
    }
  }
}
