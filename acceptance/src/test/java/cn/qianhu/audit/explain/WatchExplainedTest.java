package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Alerts of a city's own watch, and of divisions of all regions, are judged a second time. */
class WatchExplainedTest {

  private static final String STEEL = "911522010783762860";
  private static final String PAPER = "91371772QEAEJT6G7D";

  private final MemoryRawLog log = new MemoryRawLog();

  @Test
  void agrees() {
    log.addDate("2022-07-20", "2022-01")
        .add(EnterpriseForm.KIND, entry(STEEL, "371602", "31", "CITY_100;ABOVE_SCALE"))
        .add(EnterpriseForm.KIND, entry(PAPER, "371603", "22", "KEY_1000;CITY_100"));
    for (int month = 2; month <= 6; month++) {
      output(YearMonth.of(2021, month), "1000.00");
      output(YearMonth.of(2022, month), "400.00");
    }
    ReplayedLog replayed = ReplayedLog.of(log);
    Map<String, String> scopes = new TreeMap<>();
    List<Alert> alerts = replayed.results().stream(Topics.ALERTS_OPEN, Alert.class).toList();
    for (Alert alert : alerts) {
      scopes.put(alert.getAlertId(), alert.getEvidence().get("scopes"));
    }
    assertThat(scopes)
        .containsEntry("OUTPUT_DROP/" + STEEL + "/2022-06", "CITY_100")
        .containsEntry("REPORT_OVERDUE/" + PAPER + "/2022-06", "KEY_1000;CITY_100")
        .containsEntry("OUTPUT_DECLINE/370000/31/2022-06", "ABOVE_SCALE")
        .containsEntry("OUTPUT_DECLINE/371602/31/2022-06", "CITY_100");
    for (Alert alert : alerts) {
      Explanation explanation =
          replayed
              .explainers()
              .alert(alert.getRule(), alert.getSubject(), YearMonth.parse(alert.getPeriod()));
      assertThat(explanation.differences()).as(alert.getAlertId()).isEmpty();
      assertThat(explanation.agrees()).as(alert.getAlertId()).isTrue();
    }
  }

  private static String entry(String uscc, String county, String division, String scopes) {
    return String.join(",", uscc, "样本", county, division, scopes, "", "", "2020-01", "");
  }

  private void output(YearMonth month, String gross) {
    log.add(
        OutputForm.KIND,
        String.join(
            ",",
            "O-" + month,
            STEEL,
            month.toString(),
            "1",
            "2022-07-10T10:00:00+08:00",
            "",
            gross,
            "0.00",
            "0.00",
            gross,
            "1.00",
            "10"));
  }
}
