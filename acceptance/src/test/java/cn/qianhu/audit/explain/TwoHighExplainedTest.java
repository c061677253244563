package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.table.TwoHighColumn;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import cn.qianhu.event.TwoHighEnergy;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Control, Worked examples, from the raw log to the explanation, in tons of raw coal: U uses 100 a
 * month in 2021 and 105 in 2022; V 50 in both years, and is two-high from 2022-02.
 */
class TwoHighExplainedTest {

  private static final String U = "911522010783762860";
  private static final String V = "91371772QEAEJT6G7D";

  private final MemoryRawLog log = new MemoryRawLog();

  @Test
  void whatBecameTwoHighMakesWhatLeftNegative() {
    ReplayedLog replayed = told(true);
    assertThat(row(replayed))
        .isEqualTo("185.7180/142.8600 42.8580 30.00% = 7.1430 + 0.0000 - -35.7150, 83.87%");
    assertThat(open(replayed))
        .containsExactlyInAnyOrder("370000 CRITICAL", "370100 CRITICAL", "370102 CRITICAL");
    agrees(replayed);
  }

  @Test
  void fivePercentIsAWarning() {
    ReplayedLog replayed = told(false);
    assertThat(row(replayed))
        .isEqualTo("150.0030/142.8600 7.1430 5.00% = 7.1430 + 0.0000 - 0.0000, 67.74%");
    assertThat(open(replayed))
        .containsExactlyInAnyOrder("370000 WARNING", "370100 WARNING", "370102 WARNING");
    agrees(replayed);
  }

  private ReplayedLog told(boolean both) {
    log.addDate("2022-03-20", "2022-01")
        .add(EnterpriseForm.KIND, entry(U, true, "2020-01"))
        .add(EnterpriseForm.KIND, entry(V, false, "2020-01"))
        .add(QuotaForm.KIND, "Q1,BUDGET,2022-01-01,370100,370102,,,,,,2022,9000,,,,,,");
    if (both) {
      log.add(EnterpriseForm.KIND, entry(V, true, "2022-02"));
    }
    for (int month = 1; month <= 2; month++) {
      coal(U, YearMonth.of(2021, month), "100");
      coal(U, YearMonth.of(2022, month), "105");
      coal(V, YearMonth.of(2021, month), "50");
      coal(V, YearMonth.of(2022, month), "50");
    }
    return ReplayedLog.of(log);
  }

  private static String entry(String uscc, boolean twoHigh, String from) {
    return String.join(",", uscc, "样本", "370102", "31", "", "" + twoHigh, "", from, "");
  }

  private void coal(String uscc, YearMonth month, String tons) {
    log.add(
        EnergyForm.KIND,
        "E-%s-%s,%s,%s,RAW_COAL,1,2022-03-10T10:00:00+08:00,,%s,0,0,0,0"
            .formatted(uscc.substring(16), month, uscc, month, tons));
  }

  private static String row(ReplayedLog replayed) {
    TwoHighEnergy row =
        rows(replayed).stream()
            .filter(each -> each.getRegion().equals("370000"))
            .filter(each -> each.getIndustry().equals("T"))
            .filter(each -> each.getPeriod().equals("2022-02"))
            .findFirst()
            .orElseThrow();
    return "%s/%s %s %s%% = %s + %s - %s, %s%%"
        .formatted(TwoHighColumn.FIGURES.stream().map(column -> column.of(row)).toArray());
  }

  private static List<TwoHighEnergy> rows(ReplayedLog replayed) {
    return replayed.results().stream(Topics.RESULTS_TWO_HIGH, TwoHighEnergy.class).toList();
  }

  private static List<String> open(ReplayedLog replayed) {
    return replayed.results().stream(Topics.ALERTS_OPEN, Alert.class)
        .filter(alert -> alert.getRule().equals("TWO_HIGH_RISE"))
        .map(alert -> alert.getSubject() + " " + alert.getSeverity())
        .toList();
  }

  /** Every figure of every row, and every alert. */
  private static void agrees(ReplayedLog replayed) {
    Explainers explainers = replayed.explainers();
    for (TwoHighEnergy row : rows(replayed)) {
      String key = row.getRegion() + "/" + row.getIndustry() + "/" + row.getPeriod();
      for (TwoHighColumn column : TwoHighColumn.FIGURES) {
        agrees(key + " " + column.code(), explainers.twoHigh(key, column.code()));
      }
    }
    for (String subject : open(replayed)) {
      String region = subject.substring(0, 6);
      agrees(subject, explainers.alert("TWO_HIGH_RISE", region, YearMonth.of(2022, 2)));
    }
  }

  private static void agrees(String what, Explanation explanation) {
    assertThat(explanation.differences()).as(what).isEmpty();
    assertThat(explanation.agrees()).as(what).isTrue();
    assertThat(explanation.checks()).as(what).isPositive();
  }

  /** A difference of two sums of the same months would otherwise not say of whom they are. */
  @Test
  void theSumsThatAreComparedSayOfWhomTheyAre() {
    ReplayedLog replayed = told(true);
    for (String figure : List.of("panel_change_tce", "entered_tce", "left_tce", "share_pct")) {
      ExplanationNode node = replayed.explainers().twoHigh("370000/T/2022-02", figure).root();
      assertThat(node.children()).extracting(ExplanationNode::label).doesNotHaveDuplicates();
    }
  }
}
