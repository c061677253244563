package cn.qianhu.audit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.csv.FormulaGuard;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.sender.FieldReview.Verdict;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.event.DeskAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the desk, without a cluster. */
class DeskRulesTest {

  private static final Coordinates AT = new Coordinates("reports.output", 3, 120);
  private static final Coordinates SENT = new Coordinates("reports.output", 3, 200);

  @Test
  void anIdIsReadAsItIsWritten() {
    assertThat(Coordinates.parse(" ns.reports.output/3/120 "))
        .isEqualTo(new Coordinates("ns.reports.output", 3, 120))
        .hasToString("ns.reports.output/3/120");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "reports.output", "reports.output/3", "a/b/c", "/3/120", "a/-1/2"})
  void whatIsNoIdIsSaidSo(String text) {
    assertThatThrownBy(() -> Coordinates.parse(text))
        .isInstanceOf(DeadLetterException.class)
        .hasMessageContaining("reports.output/3/120");
  }

  @ParameterizedTest
  @CsvSource({
    "'', OPEN, false",
    "R, RESUBMITTED, true",
    "D, DISMISSED, false",
    "RD, DISMISSED, true",
    "DR, RESUBMITTED, true",
    "?, OPEN, false"
  })
  void theLastActionDecidesAndWhatWasSentIsRemembered(
      String actions, HandlingState.HandlingStatus status, boolean sent) {
    HandlingState state =
        HandlingState.after(actions.chars().mapToObj(DeskRulesTest::action).toList());
    assertThat(state.status()).isEqualTo(status);
    assertThat(state.resubmittedAs()).isEqualTo(sent ? SENT : null);
  }

  @Test
  void aParkedRecordAnEarlierResubmissionAndAWrongColumnSpeakAgainstSending() {
    Verdict wrong = new Verdict(new Finding(Reason.MALFORMED, "gross_output", "1,234.50"), false);
    HandlingState resubmitted = HandlingState.after(List.of(action('R')));
    assertThat(
            ResubmissionObjections.to(
                refused(AT, 1, false),
                HandlingState.after(List.of()),
                OutputForm.KIND,
                Optional.empty()))
        .isEmpty();
    assertThat(
            ResubmissionObjections.to(
                refused(AT, 1, true), resubmitted, OutputForm.KIND, Optional.of(wrong)))
        .satisfiesExactly(
            parked -> assertThat(parked).contains("waits for the directory"),
            twice -> assertThat(twice).contains("resubmitted as reports.output/3/200"),
            still -> assertThat(still).contains("MALFORMED").contains("1,234.50"));
  }

  /** Opened and saved in a spreadsheet program, a row is itself where nobody changed it. */
  @Test
  void aRowThatWasWrittenOutAndReadBackIsItself() {
    List<String> before = QuotaForm.KIND.columns().stream().map(column -> "=1+1").toList();
    List<String> opened = new ArrayList<>(before.stream().map(FormulaGuard::of).toList());
    assertThat(opened.get(0)).isEqualTo("'=1+1");
    opened.set(1, "2");
    RecordEdit recordEdit = RecordEdit.of(QuotaForm.KIND, before).replacedBy(opened);
    assertThat(recordEdit.after().get(0)).isEqualTo("=1+1");
    assertThat(recordEdit.changes())
        .containsExactly(QuotaForm.KIND.columns().get(1) + ": =1+1 → 2");
  }

  @Test
  void anEditSaysWhatChangesAndKnowsItsColumns() {
    List<String> before = QuotaForm.KIND.columns().stream().map(column -> "x").toList();
    RecordEdit recordEdit =
        RecordEdit.of(QuotaForm.KIND, before).with(Map.of("amount", " 5.0 ", "county", ""));
    assertThat(recordEdit.changes()).containsExactly("county: x → （空 empty）", "amount: x → 5.0");
    assertThat(RecordEdit.of(QuotaForm.KIND, before).changes()).isEmpty();
    assertThatThrownBy(() -> recordEdit.with(Map.of("amuont", "5")))
        .isInstanceOf(DeadLetterException.class)
        .hasMessageContaining("amuont")
        .hasMessageContaining("amount");
  }

  @Test
  void whatCannotBeDecodedBeginsWithEmptyColumns() {
    RecordEdit recordEdit =
        RecordEdit.of(OutputForm.KIND, List.of()).with(Map.of("report_id", "R-1"));
    assertThat(recordEdit.before()).isEmpty();
    assertThat(recordEdit.after()).hasSize(12).startsWith("R-1", "", "");
    assertThat(recordEdit.changes()).containsExactly("report_id: （空 empty） → R-1");
  }

  @Test
  void theNewestAreKeptAndWhatIsTakenBackGoes() {
    NewestRecords newestRecords = new NewestRecords(2);
    newestRecords.put("a", refused(AT, 1, false));
    newestRecords.put("b", refused(AT, 3, false));
    assertThat(newestRecords.overflowed()).isFalse();
    newestRecords.put("c", refused(AT, 2, false));
    assertThat(newestRecords.overflowed()).isTrue();
    assertThat(newestRecords.list()).extracting(RefusedRecord::timestamp).containsExactly(3L, 2L);
    newestRecords.put("c", refused(AT, 5, false));
    assertThat(newestRecords.list()).extracting(RefusedRecord::timestamp).containsExactly(5L, 3L);
    newestRecords.remove("b");
    newestRecords.remove("never there");
    assertThat(newestRecords.list()).extracting(RefusedRecord::timestamp).containsExactly(5L);
  }

  @Test
  void aFilterAdmitsWhatAllOfItsPartsAdmit() {
    RefusedRecord record = refused(AT, 1, false);
    HandlingState open = HandlingState.after(List.of());
    HandlingState done = HandlingState.after(List.of(action('D')));
    assertThat(RefusedFilter.ALL.admits(record, done)).isTrue();
    assertThat(
            new RefusedFilter(OutputForm.KIND, "MALFORMED", null, null, true).admits(record, open))
        .isTrue();
    assertThat(new RefusedFilter(null, null, null, null, true).admits(record, done)).isFalse();
    assertThat(new RefusedFilter(QuotaForm.KIND, null, null, null, false).admits(record, open))
        .isFalse();
    assertThat(new RefusedFilter(null, "BAD_IDENTIFIER", null, null, false).admits(record, open))
        .isFalse();
    assertThat(new RefusedFilter(null, null, null, record.key(), false).admits(record, open))
        .isTrue();
    assertThat(new RefusedFilter(null, null, null, "R-0", false).admits(record, open)).isFalse();
  }

  @Test
  void aDumpShowsBytesAndWhatTheyAreAsText() {
    assertThat(HexDump.of("\0\0\0\0\1报A".getBytes(StandardCharsets.UTF_8)))
        .containsExactly("0000  00 00 00 00 01 e6 8a a5 41                       ........A");
    assertThat(HexDump.of(new byte[1000])).hasSize(17).last().asString().contains("1000");
    assertThat(HexDump.of(new byte[0])).isEmpty();
  }

  private static RefusedRecord refused(Coordinates at, long timestamp, boolean parked) {
    return new RefusedRecord(
        at,
        OutputForm.KIND,
        "MALFORMED",
        "R-1",
        parked,
        Bilingual.of("不合格。", "Wrong."),
        "",
        timestamp);
  }

  private static DeskAction action(int letter) {
    return DeskAction.newBuilder()
        .setAction(
            switch (letter) {
              case 'R' -> HandlingState.RESUBMITTED;
              case 'D' -> HandlingState.DISMISSED;
              default -> "SOMETHING_NEW";
            })
        .setSubject(AT.record().source("R-1"))
        .setResubmitted(letter == 'R' ? SENT.record().source("R-1") : null)
        .build();
  }
}
