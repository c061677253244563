package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.reading.ReadingRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was reported more than a day after it was sent is out of range. */
class SenderClockTest {

  private static final Finding AHEAD =
      new Finding(Reason.OUT_OF_RANGE, "reported_at", "2099-01-01T00:00:00.5+08:00");

  private static final long A_DAY_BEFORE = Instant.parse("2098-12-30T16:00:00.500Z").toEpochMilli();

  @ParameterizedTest
  @ValueSource(strings = {"output", "investment", "energy", "readings"})
  void aDayIsFineAndAMillisecondMoreIsNot(Kind kind) {
    FieldCheck<?> check = check(SampleRecords.with(kind, "reported_at", AHEAD.value()), kind);
    assertThat(check.asOfSending(A_DAY_BEFORE).later()).isNull();
    assertThat(check.asOfSending(A_DAY_BEFORE + 1)).isSameAs(check);
    assertThat(check.asOfSending(A_DAY_BEFORE - 1).later()).isEqualTo(AHEAD);
    assertThat(check.asOfSending(A_DAY_BEFORE - 1).key()).isEqualTo(check.key());
    assertThat(check.asOfSending(0).later()).isEqualTo(AHEAD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"enterprises", "projects"})
  void entriesHaveNoClock(Kind kind) {
    FieldCheck<?> check = check(SampleRecords.good(kind), kind);
    assertThat(check.asOfSending(0)).isSameAs(check);
  }

  @Test
  void aWithdrawalHasOneToo() {
    List<String> texts =
        SampleRecords.with(OutputForm.KIND, "reported_at", AHEAD.value(), "withdrawn", "true");
    assertThat(check(texts, OutputForm.KIND).asOfSending(A_DAY_BEFORE - 1).later())
        .isEqualTo(AHEAD);
  }

  @Test
  void itIsOutOfRangeAfterUnknownCodesAndBeforeContradictions() {
    assertThat(after("carrier", "COFFEE").reason()).isEqualTo(Reason.UNKNOWN_CODE);
    assertThat(after("consumption", "-1").column()).isEqualTo("consumption");
    assertThat(after("feedstock", "99999999")).isEqualTo(AHEAD);
    FieldCheck<?> unreadable = ahead("consumption", "x");
    assertThat(unreadable.asOfSending(0)).isSameAs(unreadable);
  }

  private static Finding after(String column, String value) {
    return ahead(column, value).asOfSending(0).later();
  }

  private static FieldCheck<?> ahead(String column, String value) {
    return check(
        SampleRecords.with(EnergyForm.KIND, "reported_at", AHEAD.value(), column, value),
        EnergyForm.KIND);
  }

  @Test
  void aCodeWithAWrongCheckCharacterStaysInDoubtAndIsAheadBesides() {
    List<String> texts =
        SampleRecords.with(
            OutputForm.KIND,
            "reported_at",
            AHEAD.value(),
            "uscc",
            SampleRecords.USCC_WITH_WRONG_CHECK);
    FieldCheck<?> check = check(texts, OutputForm.KIND).asOfSending(0);
    assertThat(check.checkCharacterHolds()).isFalse();
    assertThat(check.refused()).isNull();
    assertThat(check.later()).isEqualTo(AHEAD);
  }

  @Test
  void aRunHasTheClockOfEachOfItsReadings() {
    ReadingForm form = Forms.standard().of(ReadingForm.class);
    ReadingRun run = form.run(form.event(SampleRecords.good(ReadingForm.KIND)));
    long sentAt = run.reportedAt() - Duration.ofHours(24).toMillis();
    assertThat(run.isAheadOf(sentAt)).isFalse();
    assertThat(run.isAheadOf(sentAt - 1)).isTrue();
    assertThat(run.isAheadOf(0)).isTrue();
    assertThat(run.isAheadOf(Long.MAX_VALUE)).isFalse();
    assertThat(run.check(0).asOfSending(sentAt).later()).isNull();
    assertThat(run.check(0).asOfSending(sentAt - 1).later().column()).isEqualTo("reported_at");
  }

  private static FieldCheck<?> check(List<String> texts, Kind kind) {
    return check((CheckedForm<?, ?>) Forms.standard().of(kind), texts);
  }

  private static <E extends SpecificRecord> FieldCheck<?> check(
      CheckedForm<E, ?> form, List<String> texts) {
    return form.check(form.event(texts));
  }
}
