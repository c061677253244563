package cn.qianhu.audit.directory;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.event.Alert;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which entries of the directory stand, and which is in force. */
class RosterTest {

  private static final String GOOD = "91350100M000100Y43";
  private static final String PILOT = "91350100M000100Y44";

  private final Roster roster = Roster.empty(CodeTables.standard(), RawPartitions.same(1));

  @Test
  void theLatestEntryThatHasBegunIsInForceUntilItCloses() {
    take(GOOD, "甲", "370102", "KEY_1000", "", "2021-01", "");
    take(GOOD, "乙", "370202", "", "", "2022-01", "2022-05");
    assertThat(roster.inForce(GOOD, YearMonth.of(2020, 12))).isEmpty();
    assertThat(name(2021, 12)).isEqualTo("甲");
    assertThat(name(2022, 4)).isEqualTo("乙");
    assertThat(roster.inForce(GOOD, YearMonth.of(2022, 5))).isEmpty();
    assertThat(roster.inForce(Scope.KEY_1000, YearMonth.of(2021, 6))).hasSize(1);
    assertThat(roster.inForce(Scope.KEY_1000, YearMonth.of(2022, 2))).isEmpty();
    assertThat(roster.inForce(Scope.ALL, YearMonth.of(2022, 2))).hasSize(1);
  }

  @Test
  void aLaterEntryOfTheSameMonthReplacesTheEarlier() {
    take(GOOD, "甲", "370102", "", "", "2021-01", "");
    take(GOOD, "丙", "370102", "", "", "2021-01", "");
    assertThat(name(2021, 1)).isEqualTo("丙");
  }

  @Test
  void anEntryWithAFaultDoesNotStand() {
    take(GOOD, "甲", "379999", "", "", "2021-01", "");
    take(GOOD, "", "370102", "", "", "2021-01", "");
    assertThat(roster.inForce(GOOD, YearMonth.of(2021, 1))).isEmpty();
  }

  @Test
  void aCodeWhoseCheckFailsIsAdmittedByAnyExemptingEntry() {
    take(PILOT, "甲", "370102", "", "", "2021-01", "");
    assertThat(roster.entriesOf(PILOT)).isEmpty();
    take(PILOT, "甲", "370102", "", "true", "2023-01", "");
    assertThat(roster.inForce(PILOT, YearMonth.of(2021, 1))).isPresent();
  }

  @Test
  void anAlertIsOfTheCityOfItsSubject() {
    take(GOOD, "甲", "370202", "", "", "2021-01", "");
    Subjects subjects = new Subjects(CodeTables.standard(), roster);
    assertThat(subjects.city(alert(GOOD, Map.of()))).contains("370200");
    assertThat(subjects.city(alert("370100/30", Map.of()))).contains("370100");
    assertThat(subjects.city(alert("Q0001", Map.of("city", "371600")))).contains("371600");
    assertThat(subjects.city(alert("370000", Map.of()))).isEmpty();
    assertThat(subjects.name("370100/30")).isEqualTo("济南市非金属矿物制品业");
    assertThat(subjects.name(alert("Q0001", Map.of("subject_name", "过桥")))).isEqualTo("过桥");
  }

  /** The id of a meter may be anything, and look like the subject of another alert. */
  @Test
  void anAlertAboutACarrierOrMeterIsOfItsEnterprise() {
    take(GOOD, "甲", "370202", "", "", "2021-01", "");
    Subjects subjects = new Subjects(CodeTables.standard(), roster);
    assertThat(subjects.name(GOOD + "/ELECTRICITY")).isEqualTo("甲 电力");
    assertThat(subjects.name(GOOD + "/30")).isEqualTo("甲 30");
    assertThat(subjects.name(GOOD + "/a/b/ENERGY_INTENSITY")).isEqualTo("甲 a/b/ENERGY_INTENSITY");
    assertThat(subjects.name(GOOD + "/0012\u200b")).isEqualTo("甲 0012<U+200B>");
    assertThat(subjects.city(alert(GOOD + "/370100", Map.of()))).contains("370200");
    assertThat(subjects.isIn(alert(GOOD + "/M1", Map.of()), "370202")).isTrue();
    assertThat(subjects.name(alert("gone/M1", Map.of("subject_name", "乙")))).isEqualTo("乙 M1");
  }

  private static Alert alert(String subject, Map<String, String> evidence) {
    Alert alert = new Alert();
    alert.setSubject(subject);
    alert.setEvidence(evidence);
    return alert;
  }

  private String name(int year, int month) {
    return roster.inForce(GOOD, YearMonth.of(year, month)).map(EnterpriseFields::name).orElse(null);
  }

  @Test
  void anEntryThatIsMisplacedDoesNotStand() {
    takeUnder("M1", GOOD, "甲", "370102", "", "", "2021-01", "");
    takeUnder(null, GOOD, "甲", "370102", "", "", "2021-01", "");
    assertThat(roster.inForce(GOOD, YearMonth.of(2021, 1))).isEmpty();
  }

  private void take(String... texts) {
    takeUnder(texts[0], texts);
  }

  private void takeUnder(String key, String... texts) {
    roster.take(
        Forms.standard()
            .of(EnterpriseForm.class)
            .event(
                List.of(
                    texts[0], texts[1], texts[2], "30", texts[3], "", texts[4], texts[5],
                    texts[6])),
        new RawPlace(key, 0, 0),
        new RawSource("directory.enterprises", 0, 0, null));
  }
}
