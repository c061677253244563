package cn.qianhu.contract.alert;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.event.Alert;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The one order of alerts, and those of one enterprise read as one. */
class DataQualityFirstTest {

  private static final String ONE = "91370100000000001X";
  private static final String OTHER = "91370100000000002X";
  private static final int SEED = 4711;

  private static final List<Alert> IN_ORDER =
      List.of(
          alert("REPORT_OVERDUE", ONE, AlertKind.DATA, Severity.CRITICAL),
          alert("METER_INCOMPLETE", ONE + "/12", AlertKind.DATA, Severity.WARNING),
          alert("METER_INCOMPLETE", ONE + "/a/b", AlertKind.DATA, Severity.WARNING),
          alert("METER_INCOMPLETE", OTHER + "/12", AlertKind.DATA, Severity.WARNING),
          alert("UNIT_SUSPECT", ONE, AlertKind.DATA, Severity.WARNING),
          alert("OUTPUT_DROP", ONE, AlertKind.EMERGING, Severity.CRITICAL),
          alert("STREAMS_DOWN", "", AlertKind.SYSTEM, Severity.CRITICAL),
          alert("BUDGET_PACE", "370100", AlertKind.LATENT, Severity.WARNING),
          alert("OUTPUT_DECLINE", "370100/C", AlertKind.TREND, Severity.WARNING),
          alert("OUTPUT_DECLINE", "370100/D", AlertKind.TREND, Severity.WARNING));

  private static Alert alert(String rule, String subject, AlertKind kind, Severity severity) {
    return Alert.newBuilder()
        .setAlertId(rule + "/" + subject + "/2022-03")
        .setRule(rule)
        .setSubject(subject)
        .setPeriod("2022-03")
        .setKind(kind.name())
        .setSeverity(severity.name())
        .setState("RAISED")
        .setBusinessDate("2022-04-12")
        .setRuleVersion("3")
        .setEvidence(Map.of())
        .setSources(List.of())
        .setMessageZh(subject + "：请补传。")
        .setMessageEn(subject + ": send the rest.")
        .build();
  }

  @Test
  void dataQualityStandsBeforeWhateverIsCritical() {
    assertThat(shuffled().stream().sorted(AlertOrder.DATA_FIRST))
        .containsExactlyElementsOf(IN_ORDER);
  }

  /** Pages of a list begin behind a text: it has to put alerts in the same order. */
  @Test
  void keysAreInTheOrderOfTheAlerts() {
    assertThat(shuffled().stream().sorted(Comparator.comparing(AlertOrder::key)))
        .containsExactlyElementsOf(IN_ORDER);
  }

  @Test
  void metersOfOneEnterpriseAreOneLineThatSaysHowManyThereAre() {
    List<AlertFold> folds = AlertFold.of(shuffled().stream());
    assertThat(folds.stream().flatMap(fold -> fold.alerts().stream()))
        .containsExactlyElementsOf(IN_ORDER);
    assertThat(folds).hasSize(IN_ORDER.size() - 1);
    AlertFold meters = folds.get(1);
    assertThat(meters.first()).isEqualTo(IN_ORDER.get(1));
    assertThat(meters.summary().getMessageZh()).isEqualTo(ONE + "/12：请补传。（该企业另有 1 条同类预警）");
    assertThat(meters.summary().getMessageEn())
        .isEqualTo(ONE + "/12: send the rest. (1 more like it at this enterprise)");
    assertThat(folds.get(2).summary()).isEqualTo(IN_ORDER.get(3));
  }

  @Test
  void divisionsOfARegionStayApart() {
    Stream<Alert> divisions =
        IN_ORDER.stream().filter(one -> one.getRule().equals("OUTPUT_DECLINE"));
    assertThat(AlertFold.of(divisions)).hasSize(2);
  }

  private static List<Alert> shuffled() {
    List<Alert> alerts = new ArrayList<>(IN_ORDER);
    Collections.shuffle(alerts, new Random(SEED));
    return alerts;
  }
}
