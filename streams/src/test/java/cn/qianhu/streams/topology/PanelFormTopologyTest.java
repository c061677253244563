package cn.qianhu.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.stoppage.StoppageForm;
import cn.qianhu.domain.stoppage.StoppageReport;
import cn.qianhu.event.Alert;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.Fact;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import cn.qianhu.event.Rejection;
import cn.qianhu.event.SignerEntry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A form of which the streams know nothing but what it declares goes all the way, as the shipped
 * ones do.
 */
class PanelFormTopologyTest {

  private static final String USCC = "91371422KCYELPKL51";
  private static final String PROVINCE = "ALL/370000/T/";

  private final StoppageForm form = new StoppageForm();

  @TempDir Path folder;
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
  void aReportMakesAFactAndRowsOfTheMeasuresDeclared() {
    enter();
    report("2021-03", 1, "1", "2", "8.00");
    report("2022-03", 1, "2", "4", "10.50");

    Fact fact = facts().get(USCC + "/2022-03");
    assertThat(fact.getForm()).isEqualTo("stoppages");
    assertThat(fact.getRegion()).isEqualTo("371422");
    assertThat(fact.getIndustry()).isEqualTo("17");
    assertThat(fact.getScopes()).containsExactly("ALL", "ABOVE_SCALE");
    assertThat(fact.getAmounts())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("planned_stops", 2L, "sudden_stops", 4L, "lost_output", 1050L));
    assertThat(fact.getSources())
        .extracting(source -> source.getTopic() + " " + source.getReportId())
        .containsExactly("reports.stoppages S2022-03");
    Map<String, Indicators> rows = rows();
    assertThat(measures(rows.get(PROVINCE + "2022-03")))
        .containsExactly("lost_output 10.50 31.25 10.50", "stops 6 100.00 6");
    assertThat(rows.keySet())
        .contains("ABOVE_SCALE/371422/17/2022-03", "ALL/371400/C/2022-03", PROVINCE + "2021-03");
  }

  @Test
  void theGreatestRevisionCountsAndAWithdrawalTakesTheFactBack() {
    enter();
    report("2022-03", 2, "2", "4", "10.50");
    report("2022-03", 1, "9", "9", "99.00");
    assertThat(measures(rows().get(PROVINCE + "2022-03"))).contains("stops 6  6");
    send("S2022-03", "2022-03", 3, "true", "", "", "");

    assertThat(facts()).hasSize(1).containsEntry(USCC + "/2022-03", null);
    assertThat(rows()).containsEntry(PROVINCE + "2022-03", null);
  }

  @Test
  void whatIsNotKnownIsParkedAndWhatIsWrongIsRefused() {
    report("2022-03", 1, "2", "4", "10.50");
    report("2022-03", 2, "2", "-4", "10.50");
    assertThat(rejections().values())
        .extracting(Rejection::getKind, Rejection::getReason, Rejection::getParked)
        .containsExactlyInAnyOrder(
            tuple("stoppages", "UNKNOWN_ENTERPRISE", true),
            tuple("stoppages", "OUT_OF_RANGE", false));
    assertThat(facts()).isEmpty();
    enter();

    assertThat(rejections().values()).containsExactly((Rejection) null);
    assertThat(facts()).containsOnlyKeys(USCC + "/2022-03");
  }

  @Test
  void whatHasToBeSignedDoesNotCountUnsigned() {
    enter();
    report("2022-03", 1, "2", "4", "10.50");
    assertThat(facts().get(USCC + "/2022-03")).isNotNull();
    streams.send(
        Topics.DIRECTORY_SIGNERS,
        SignerEntry.class,
        USCC,
        SignerEntry.newBuilder().setUscc(USCC).setSignedFrom("2022-01").build());

    assertThat(rejections().values()).extracting(Rejection::getReason).containsExactly("UNSIGNED");
    assertThat(facts()).containsEntry(USCC + "/2022-03", null);
  }

  @Test
  void itsRuleOpensAnAlertInItsOwnWords() {
    enter();
    date("2022-04-15");
    report("2022-03", 1, "2", "4", "10.50");

    Alert alert = alerts().get("SUDDEN_STOPS/" + USCC + "/2022-03");
    assertThat(alert.getSeverity()).isEqualTo("WARNING");
    assertThat(alert.getKind()).isEqualTo("EMERGING");
    assertThat(alert.getEvidence())
        .containsEntry("sudden_stops", "4")
        .containsEntry("stops_at_most", "3");
    assertThat(alert.getMessageZh()).isEqualTo("样本 2022年3月突发停产 4 次。");
    report("2022-03", 2, "2", "1", "10.50");
    assertThat(alerts()).containsEntry("SUDDEN_STOPS/" + USCC + "/2022-03", null);
  }

  @Test
  void poisonOnItsTopicIsADeadLetter() {
    streams.send(Topics.of(StoppageForm.KIND), USCC, "none".getBytes(StandardCharsets.UTF_8));

    assertThat(streams.readBytes(Topics.DEAD_LETTERS)).hasSize(1);
  }

  private void enter() {
    EnterpriseForm directory = Forms.standard().of(EnterpriseForm.class);
    streams.send(
        directory,
        EnterpriseEntry.class,
        USCC,
        List.of(USCC, "样本", "371422", "17", "ABOVE_SCALE", "false", "", "2020-01", ""));
  }

  private void report(String period, int revision, String planned, String sudden, String lost) {
    send("S" + period, period, revision, "", planned, sudden, lost);
  }

  private void send(
      String id,
      String period,
      int revision,
      String withdrawn,
      String planned,
      String sudden,
      String lost) {
    List<String> texts =
        List.of(
            id,
            USCC,
            period,
            Integer.toString(revision),
            "2022-04-02T09:00:00+08:00",
            withdrawn,
            planned,
            sudden,
            lost);
    streams.send(form, StoppageReport.class, USCC, texts);
  }

  private void date(String date) {
    streams.send(
        Topics.BUSINESS_DATE, BusinessDate.class, "", new BusinessDate(date, "2021-01", "test"));
  }

  private Map<String, Fact> facts() {
    return streams.latest(Topics.factsOf(StoppageForm.KIND), Fact.class);
  }

  private Map<String, Indicators> rows() {
    return streams.latest(Topics.RESULTS_INDICATORS, Indicators.class);
  }

  private Map<String, Rejection> rejections() {
    return streams.latest(Topics.RESULTS_REJECTIONS, Rejection.class);
  }

  private Map<String, Alert> alerts() {
    return streams.latest(Topics.ALERTS_OPEN, Alert.class);
  }

  /** Of each row its measure, value, growth and sum from January. */
  private static List<String> measures(Indicators row) {
    return row.getMeasures().stream().map(PanelFormTopologyTest::said).toList();
  }

  private static String said(Measure measure) {
    return measure.getMeasure()
        + " "
        + measure.getValue()
        + " "
        + (measure.getGrowthPct() == null ? "" : measure.getGrowthPct())
        + " "
        + measure.getYtd();
  }
}
