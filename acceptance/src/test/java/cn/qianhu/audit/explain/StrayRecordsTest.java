package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import cn.qianhu.event.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Records under a key that is not theirs, and from clocks that are ahead, move no figure. */
class StrayRecordsTest {

  private static final String STEEL = "911522010783762860";
  private static final String PAPER = "91371772QEAEJT6G7D";
  private static final String AHEAD = "2099-01-01T00:00:00+08:00";

  @Test
  void aLogWithStraysGivesAndExplainsTheFiguresOfTheLogWithout() {
    ReplayedLog without = ReplayedLog.of(sound());
    MemoryRawLog log = new MemoryRawLog();
    log.addUnder("stray", QuotaForm.KIND, "Q-1,FUND,2021-01-05,,,,,,,,,99,,,,,,");
    log.add(QuotaForm.KIND, "Q-2,FUND,2099-01-01,,,,,,,,,99,,,,,,");
    strays(log);
    strays(sound(log));
    ReplayedLog with = ReplayedLog.of(log);

    assertThat(figures(with)).isEqualTo(figures(without)).isNotEmpty();
    assertThat(reasons(with))
        .containsExactlyInAnyOrder(
            "enterprises MISPLACED",
            "output MISPLACED",
            "output OUT_OF_RANGE",
            "readings MISPLACED",
            "readings OUT_OF_RANGE",
            "quota MISPLACED",
            "quota OUT_OF_RANGE");
    assertThat(disagreements(with)).isEmpty();
    Explanation account = with.explainers().account("370000:INCREMENT");
    assertThat(account.agrees()).isTrue();
    assertThat(account.checks()).isPositive();
  }

  private static MemoryRawLog sound() {
    return sound(new MemoryRawLog());
  }

  private static MemoryRawLog sound(MemoryRawLog log) {
    return log.addDate("2022-04-30", "2021-01")
        .add(EnterpriseForm.KIND, entry(STEEL, "370102"))
        .add(OutputForm.KIND, output("O-1", "2022-04-05T10:00:00+08:00", "700.00"))
        .add(ReadingForm.KIND, reading("1000.5", "2022-03-01T09:00:00+08:00"))
        .add(QuotaForm.KIND, "Q-1,FUND,2021-01-05,,,,,,,,,10,,,,,,");
  }

  /** Each would prevail over what is sound, or move it to another county. */
  private static void strays(MemoryRawLog log) {
    log.addUnder(PAPER, EnterpriseForm.KIND, entry(STEEL, "370202"))
        .addUnder(null, OutputForm.KIND, output("O-2", "2022-04-06T10:00:00+08:00", "1.00"))
        .add(OutputForm.KIND, output("O-3", AHEAD, "2.00"))
        .addUnder("M-1", ReadingForm.KIND, reading("3", "2022-03-02T09:00:00+08:00"))
        .add(ReadingForm.KIND, reading("4", AHEAD));
  }

  private static String entry(String uscc, String county) {
    return String.join(",", uscc, "样本", county, "31", "KEY_1000", "", "", "2021-01", "");
  }

  private static String output(String id, String reportedAt, String gross) {
    return String.join(
        ",",
        id,
        STEEL,
        "2022-03",
        "1",
        reportedAt,
        "",
        gross,
        "1.00",
        "0.00",
        "1.00",
        "1.00",
        "10");
  }

  private static String reading(String quantity, String reportedAt) {
    return STEEL
        + ",M-1,ELECTRICITY,CONSUMED,2022-03-01T00:00:00+08:00,60,"
        + quantity
        + ","
        + reportedAt;
  }

  private static List<String> figures(ReplayedLog replayedLog) {
    return replayedLog.results().stream(Topics.RESULTS_INDICATORS, Indicators.class)
        .map(Indicators::toString)
        .sorted()
        .toList();
  }

  private static List<String> reasons(ReplayedLog replayedLog) {
    return replayedLog.results().stream(Topics.RESULTS_REJECTIONS, Rejection.class)
        .map(rejection -> rejection.getKind() + " " + rejection.getReason())
        .distinct()
        .collect(Collectors.toList());
  }

  private static List<String> disagreements(ReplayedLog replayedLog) {
    List<String> wrong = new ArrayList<>();
    replayedLog.results().stream(Topics.RESULTS_INDICATORS, Indicators.class)
        .forEach(
            row -> {
              for (Measure measure : row.getMeasures()) {
                Explanation explanation =
                    replayedLog
                        .explainers()
                        .indicator(CellKey.of(row.getCell()), measure.getMeasure(), "value");
                if (!explanation.agrees() || explanation.checks() == 0) {
                  wrong.add(explanation.asked() + " " + explanation.differences());
                }
              }
            });
    return wrong;
  }
}
