package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Alert;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.EnergyStatement;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.OutputReport;
import cn.qianhu.event.ProjectEntry;
import cn.qianhu.event.QuotaCommand;
import cn.qianhu.event.TargetEntry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alerts on their way out of every stage: the log of changes, and the table of those open. */
class AlertTopologyTest {

  private static final Forms FORMS = Forms.standard();
  private static final String USCC = "91371422KCYELPKL51";
  private static final String PROJECT = "2203-370100-04-01-123456";

  @TempDir private Path folder;
  private final TreeSet<String> open = new TreeSet<>();
  private DrivenStreams streams;

  @BeforeEach
  void start() {
    streams = new DrivenStreams(folder);
  }

  @AfterEach
  void stop() {
    streams.close();
  }

  @Test
  void anEnterpriseIsTold() {
    entry("KEY_1000");
    output("2021-03", 1, "1000");
    output("2022-03", 1, "300");
    date("2022-04-10");
    Alert alert = streams.read(Topics.ALERTS_EVENTS, Alert.class).get(0).getValue();
    assertThat(alert.getAlertId()).isEqualTo("OUTPUT_DROP/" + USCC + "/2022-03");
    assertThat(alert.getRule()).isEqualTo("OUTPUT_DROP");
    assertThat(alert.getSubject()).isEqualTo(USCC);
    assertThat(alert.getPeriod()).isEqualTo("2022-03");
    assertThat(alert.getKind()).isEqualTo("EMERGING");
    assertThat(alert.getSeverity()).isEqualTo("CRITICAL");
    assertThat(alert.getState()).isEqualTo("RAISED");
    assertThat(alert.getBusinessDate()).isEqualTo("2022-04-10");
    assertThat(alert.getRuleVersion()).isEqualTo("3");
    assertThat(alert.getEvidence())
        .containsEntry("growth_pct", "-70.00")
        .containsEntry("drop_critical_pct", "-50");
    assertThat(alert.getMessageZh()).contains("样本企业", "−70.00%");
    assertThat(alert.getMessageEn()).contains("样本企业", "−70.00%");
    assertThat(alert.getSources().toString())
        .isEqualTo(
            "[{\"topic\": \"reports.output\", \"partition\": 0, \"offset\": 1, \"report_id\":"
                + " \"O2022-03\"}, {\"topic\": \"reports.output\", \"partition\": 0, \"offset\": 0,"
                + " \"report_id\": \"O2021-03\"}]");
    assertThat(openAfter()).containsExactly("OUTPUT_DROP/" + USCC + "/2022-03 CRITICAL RAISED");

    output("2022-03", 2, "600");
    assertThat(events()).containsExactly("EASED OUTPUT_DROP/" + USCC + "/2022-03 WARNING");
    assertThat(openAfter()).containsExactly("OUTPUT_DROP/" + USCC + "/2022-03 WARNING EASED");

    output("2022-03", 3, "601");
    assertThat(events()).as("other evidence of the same severity").isEmpty();
    Map.Entry<String, Alert> renewed = streams.read(Topics.ALERTS_OPEN, Alert.class).get(0);
    assertThat(renewed.getValue().getEvidence()).containsEntry("growth_pct", "-39.90");

    entry("");
    assertThat(events()).containsExactly("CLEARED OUTPUT_DROP/" + USCC + "/2022-03 WARNING");
    assertThat(openAfter()).isEmpty();
  }

  @Test
  void aDivisionOfACityIsTold() {
    entry("KEY_1000");
    for (String month : List.of("2021-04", "2021-05", "2021-06")) {
      output(month, 1, "1000");
    }
    for (String month : List.of("2022-04", "2022-05", "2022-06")) {
      output(month, 1, "900");
    }
    date("2022-07-10");
    assertThat(openAfter()).containsExactly("OUTPUT_DECLINE/370100/30/2022-06 WARNING RAISED");
    output("2022-05", 2, "1000");
    assertThat(openAfter()).isEmpty();
  }

  @Test
  void aCityIsToldOfItsIntensityAndItsBudget() {
    entry("ABOVE_SCALE");
    output("2020-02", 1, "1000");
    output("2021-02", 1, "1000");
    coal("2020-02", 1, "100");
    coal("2021-02", 1, "100");
    date("2021-03-10");
    assertThat(openAfter()).as("no target, no judgement").isEmpty();
    target("-4");
    assertThat(openAfter()).containsExactly("INTENSITY_TARGET/370100/2021-02 CRITICAL RAISED");
    command("Q1,BUDGET,2021-01-05,370100,,,,,,,2021,420,,,,,,");
    assertThat(openAfter())
        .containsExactly(
            "BUDGET_PACE/370100/2021-02 WARNING RAISED",
            "INTENSITY_TARGET/370100/2021-02 CRITICAL RAISED");
    coal("2021-02", 2, "96");
    assertThat(events())
        .endsWith(
            "CLEARED BUDGET_PACE/370100/2021-02 WARNING",
            "CLEARED INTENSITY_TARGET/370100/2021-02 CRITICAL");
    assertThat(openAfter()).isEmpty();
    command("Q2,BUDGET,2021-01-06,370100,,,,,,,2021,100,,,,,,");
    assertThat(openAfter()).containsExactly("BUDGET_PACE/370100/2021-02 CRITICAL RAISED");
    date("2022-03-10");
    assertThat(openAfter()).as("no row of the year").isEmpty();
  }

  @Test
  void aProjectIsTold() {
    List<String> texts = texts(PROJECT + ",2022," + USCC + ",样本项目,370102,30,TECHNICAL,1000,1000,");
    streams.send(FORMS.of(ProjectForm.class), ProjectEntry.class, PROJECT, texts);
    date("2022-07-10");
    assertThat(openAfter())
        .containsExactly("INVESTMENT_LAG/" + PROJECT + "/2022-06 CRITICAL RAISED");
  }

  @Test
  void aBridgeIsToldDayByDay() {
    command("Q1,CAPACITY_EXIT,2022-01-05,370100,,,30,,,,,100,,,,,,");
    command("Q2,APPROVE,2022-01-05,370100,,,," + PROJECT + ",,,,40,,true,NATIONAL,false,,");
    command("Q3,BRIDGE,2022-01-06,,,,," + PROJECT + ",,,,20,2022-06-20,,,,,");
    date("2022-03-21");
    assertThat(events()).as("91 days before").isEmpty();
    date("2022-03-22");
    assertThat(events()).containsExactly("RAISED BRIDGE_DUE/Q3/2022-03 WARNING");
    date("2022-06-20");
    assertThat(events())
        .containsExactly(
            "CLEARED BRIDGE_DUE/Q3/2022-03 WARNING", "RAISED BRIDGE_DUE/Q3/2022-06 WARNING");
    date("2022-06-21");
    assertThat(events()).containsExactly("ESCALATED BRIDGE_DUE/Q3/2022-06 CRITICAL");
    command("Q4,REPAY,2022-06-21,,,,,,RETAINED,Q3,,5,,,,,,");
    assertThat(events()).as("a part of the debt").isEmpty();
    assertThat(openAfter()).containsExactly("BRIDGE_DUE/Q3/2022-06 CRITICAL ESCALATED");
    command("Q5,REPAY,2022-06-21,,,,,,RETAINED,Q3,,15,,,,,,");
    assertThat(events()).containsExactly("CLEARED BRIDGE_DUE/Q3/2022-06 CRITICAL");
    assertThat(openAfter()).isEmpty();
  }

  private List<String> events() {
    return streams.read(Topics.ALERTS_EVENTS, Alert.class).stream()
        .map(
            entry ->
                entry.getValue().getState()
                    + " "
                    + entry.getKey()
                    + " "
                    + entry.getValue().getSeverity())
        .toList();
  }

  /** The table of open alerts, as whoever follows its topic has it. */
  private SortedSet<String> openAfter() {
    Map<String, Alert> alerts = streams.latest(Topics.ALERTS_OPEN, Alert.class);
    open.removeIf(line -> alerts.containsKey(line.substring(0, line.indexOf(' '))));
    alerts.forEach(
        (id, alert) -> {
          if (alert != null) {
            open.add(id + " " + alert.getSeverity() + " " + alert.getState());
          }
        });
    return open;
  }

  private void entry(String scopes) {
    List<String> texts = texts(USCC + ",样本企业,370102,30," + scopes + ",,,2020-01,");
    streams.send(FORMS.of(EnterpriseForm.class), EnterpriseEntry.class, USCC, texts);
  }

  private void output(String month, int revision, String amount) {
    List<String> texts =
        texts(
            "O%s,%s,%s,%d,2023-01-01T09:00:00+08:00,,%s,%s,0,%s,0,10"
                .formatted(month, USCC, month, revision, amount, amount, amount));
    streams.send(FORMS.of(OutputForm.class), OutputReport.class, USCC, texts);
  }

  private void coal(String month, int revision, String tonnes) {
    List<String> texts =
        texts(
            "E%s,%s,%s,RAW_COAL,%d,2023-01-01T09:00:00+08:00,,%s,0,0,0,0"
                .formatted(month, USCC, month, revision, tonnes));
    streams.send(FORMS.of(EnergyForm.class), EnergyStatement.class, USCC, texts);
  }

  private void target(String percent) {
    List<String> texts =
        texts("370100,ABOVE_SCALE,T,ENERGY_INTENSITY,2021,%s,LU-267 §16,".formatted(percent));
    streams.send(FORMS.of(TargetForm.class), TargetEntry.class, "370100", texts);
  }

  private void command(String row) {
    streams.send(FORMS.of(QuotaForm.class), QuotaCommand.class, "370000", texts(row));
  }

  private void date(String date) {
    streams.send(
        Topics.BUSINESS_DATE,
        BusinessDate.class,
        "date",
        new BusinessDate(date, "2020-01", "clock"));
  }

  private static List<String> texts(String row) {
    return List.of(row.split(",", -1));
  }
}
