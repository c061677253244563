package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Alerts of figures that contradict each other are judged again from the raw log, and agree. */
class PlausibilityAlertsTest {

  private static final String BY_EVIDENCE_ONLY = "judged by the rule itself";
  private static final String USCC = "91371422KCYELPKL51";

  private static final ReplayedLog TOLD = ReplayedLog.of(Reference.SUSPECT);

  private static List<Alert> open(String rule) {
    return TOLD.results().stream(Topics.ALERTS_OPEN, Alert.class)
        .filter(alert -> alert.getRule().equals(rule))
        .toList();
  }

  private static Explanation explained(Explainers explainers, Alert alert) {
    return explainers.alert(
        alert.getRule(), alert.getSubject(), YearMonth.parse(alert.getPeriod()));
  }

  @ParameterizedTest
  @CsvSource({
    "ENERGY_JUMP, 10",
    "STATEMENT_AGAINST_METERS, 7",
    "METER_INCOMPLETE, 111",
    "REGISTER_READING, 9",
    "LOOKALIKE_METER, 9",
    "OUTPUT_JUMP, 9",
    "RUNNING_TOTAL, 14",
    "UNIT_SUSPECT, 4"
  })
  void eachIsJudgedAgain(String rule, int open) {
    List<Alert> alerts = open(rule);
    assertThat(alerts).hasSize(open);
    for (Alert alert : alerts) {
      Explanation explanation = explained(TOLD.explainers(), alert);
      assertThat(explanation.differences()).as(alert.getAlertId()).isEmpty();
      assertThat(explanation.root().formula().en()).doesNotContain(BY_EVIDENCE_ONLY);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ENERGY_JUMP",
        "STATEMENT_AGAINST_METERS",
        "METER_INCOMPLETE",
        "REGISTER_READING",
        "LOOKALIKE_METER",
        "OUTPUT_JUMP",
        "RUNNING_TOTAL"
      })
  void aPieceOfEvidenceThatIsPublishedOtherwiseIsFound(String rule) {
    Alert alert = open(rule).get(0);
    for (String name : alert.getEvidence().keySet()) {
      if (!name.equals(EvidenceItem.SUBJECT_NAME.key())) {
        Explainers explainers =
            TOLD.publishing(
                    new TamperedResults<>(
                        TOLD.results(),
                        Alert.class,
                        row -> row.getEvidence().computeIfPresent(name, (key, text) -> text + "1")))
                .explainers();
        assertThat(explained(explainers, alert).differences())
            .as(rule + " " + name)
            .extracting(difference -> difference.check().against())
            .containsExactly(CrossCheck.Against.PUBLISHED);
      }
    }
  }

  /** Whoever has no raw log is told the evidence, as published. */
  @ParameterizedTest
  @ValueSource(strings = {"ENERGY_JUMP", "STATEMENT_AGAINST_METERS", "METER_INCOMPLETE"})
  void withoutTheRawLogTheEvidenceIsShown(String rule) {
    Explanation explanation = explained(Explainers.of(TOLD.knowledge()), open(rule).get(0));
    assertThat(explanation.agrees()).isTrue();
    assertThat(explanation.root().formula().en()).contains(BY_EVIDENCE_ONLY);
  }

  /** Months of output in 万元, as {@code month:output}; of the last one an alert is open. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JANUARY_MISSING | 2021-12:100 2022-02:160
          JANUARY_MISSING | 2020-12:100 2021-02:160 2021-12:90 2022-01:95 2022-02:99
          OUTPUT_JUMP     | 2021-03:1000 2022-02:900 2022-03:100
          RUNNING_TOTAL   | 2022-01:110 2022-02:220 2022-03:330 2021-11:1100 2021-12:1200
          RUNNING_TOTAL   | 2022-01:100 2022-02:200 2022-03:300 2021-01:100 2021-02:0 2021-03:99
          RUNNING_TOTAL   | 2022-01:0 2022-02:100 2022-03:200 2022-04:300 2021-12:300
          RUNNING_TOTAL   | 2022-01:1 2022-02:2 2022-03:3 2022-04:4 2022-05:5 2022-06:6
          """)
  void ofFewReportsToo(String rule, String outputs) {
    ReplayedLog told = ReplayedLog.of(log(outputs));
    List<Alert> open =
        told.results().stream(Topics.ALERTS_OPEN, Alert.class)
            .filter(alert -> alert.getRule().equals(rule))
            .toList();
    assertThat(open).hasSize(1);
    Explanation explanation = explained(told.explainers(), open.get(0));
    assertThat(explanation.differences()).isEmpty();
    assertThat(explanation.root().formula().en()).doesNotContain(BY_EVIDENCE_ONLY);
  }

  private static MemoryRawLog log(String outputs) {
    Map<YearMonth, String> byMonth = new TreeMap<>();
    for (String output : outputs.split(" +")) {
      byMonth.put(YearMonth.parse(output.substring(0, 7)), output.substring(8));
    }
    MemoryRawLog log = new MemoryRawLog();
    log.add(
        EnterpriseForm.KIND, List.of(USCC, "样本企业", "371422", "30", "", "false", "", "2019-01", ""));
    List<YearMonth> months = new ArrayList<>(byMonth.keySet());
    byMonth.forEach(
        (month, output) ->
            log.add(
                OutputForm.KIND,
                List.of(
                    "O-" + month,
                    USCC,
                    month.toString(),
                    "1",
                    "2025-01-01T09:00:00+08:00",
                    "false",
                    output,
                    output,
                    "0",
                    output,
                    "0",
                    "10")));
    YearMonth last = months.get(months.size() - 1);
    return log.addDate(last.plusMonths(1).atDay(15).toString(), "2019-01");
  }
}
