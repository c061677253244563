package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How much text each column takes (domain, Reports). */
class TextBoundTest {

  private static final String SMILE = "\uD83D\uDE00";

  @ParameterizedTest
  @CsvSource({
    "output, report_id",
    "investment, report_id",
    "energy, report_id",
    "readings, meter_id",
    "enterprises, name",
    "projects, name"
  })
  void whatASenderMakesUpHas1To128CodePoints(Kind kind, String column) {
    accepts(kind, column, "x");
    accepts(kind, column, "x".repeat(128));
    accepts(kind, column, SMILE.repeat(128));
    accepts(kind, column, "企".repeat(128));
    refuses(kind, column, "x".repeat(129));
    refuses(kind, column, SMILE.repeat(129));
    refuses(kind, column, "x".repeat(60_000));
    refuses(kind, column, "");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 9, 0xA, 0xD, 0x1B, 0x1F, 0x7F, 0x80, 0x85, 0x9F})
  void andNoControlCharacter(int control) {
    String text = "N" + Character.toString(control) + "9";
    refuses(OutputForm.KIND, "report_id", text);
    refuses(ReadingForm.KIND, "meter_id", text);
    refuses(EnterpriseForm.KIND, "name", text);
    assertThat(QuotaForm.KIND.outOfBounds(SampleRecords.with(QuotaForm.KIND, "command_id", text)))
        .isZero();
  }

  /** Allowed by the rule; that they look alike is said elsewhere. */
  @ParameterizedTest
  @ValueSource(strings = {"\u202E", "\u200B", "\uFEFF", "\u00A0", "\uFFFD", "<script>"})
  void otherCharactersAreLetPass(String text) {
    accepts(OutputForm.KIND, "report_id", "N" + text + "9");
    accepts(EnterpriseForm.KIND, "name", "N" + text + "9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\uD800", "\uDC00", "\uDC00\uD800"})
  void halfOfASurrogatePairIsNoText(String half) {
    refuses(OutputForm.KIND, "report_id", "N" + half);
    refuses(ReadingForm.KIND, "meter_id", half + "M");
  }

  @ParameterizedTest
  @MethodSource("cn.qianhu.contract.form.Kind#all")
  void everyOtherColumnTakes256Characters(Kind kind) {
    for (String column : kind.columns()) {
      if (kind.column(column).bound() == TextBound.VALUE) {
        List<String> within = SampleRecords.with(kind, column, "0".repeat(256));
        List<String> beyond = SampleRecords.with(kind, column, "0".repeat(257));
        assertThat(kind.outOfBounds(within)).as(column).isEqualTo(-1);
        assertThat(kind.outOfBounds(beyond)).as(column).isEqualTo(kind.position(column));
        if (kind != QuotaForm.KIND) {
          refuses(kind, column, "0".repeat(257));
        }
      }
    }
  }

  /** Steps of many years are longer than any single value. */
  @Test
  void theStepsOfABridgeTake4096Characters() {
    String step = "2022-03-01:1234.5678;";
    String steps = step.repeat(4096 / step.length());
    List<String> within = SampleRecords.with(QuotaForm.KIND, "schedule", steps);
    List<String> beyond = SampleRecords.with(QuotaForm.KIND, "schedule", steps + step);
    assertThat(QuotaForm.KIND.outOfBounds(within)).isEqualTo(-1);
    assertThat(QuotaForm.KIND.outOfBounds(beyond)).isEqualTo(QuotaForm.KIND.position("schedule"));
  }

  @Test
  void theAmountsOfAWithdrawnReportAreNotJudgedButBounded() {
    List<String> withdrawn =
        SampleRecords.with(OutputForm.KIND, "withdrawn", "true", "revenue", "lots");
    assertThat(check(OutputForm.KIND, withdrawn).refused()).isNull();
    withdrawn.set(OutputForm.KIND.position("revenue"), "9".repeat(60_000));
    assertThat(check(OutputForm.KIND, withdrawn).refused())
        .extracting(Finding::reason, Finding::column)
        .containsExactly(Reason.MALFORMED, "revenue");
  }

  @Test
  void nothingTooLongIsKeptWhole() {
    String id = "x".repeat(60_000);
    FieldCheck<?> check =
        check(OutputForm.KIND, SampleRecords.with(OutputForm.KIND, "report_id", id));
    String excerpt = "x".repeat(128) + "…(60,000 characters)";
    assertThat(check.key()).isEqualTo(excerpt);
    assertThat(check.refused().value()).isEqualTo(excerpt);
    assertThat(check.refused().message(check.kind()).en())
        .contains("1 to 128 characters")
        .hasSizeLessThan(400);
    assertThat(check.refused().message(check.kind()).zh())
        .contains("1 至 128 个字符")
        .hasSizeLessThan(400);
  }

  @Test
  void controlsAreShownWhereTheyAreRefused() {
    FieldCheck<?> check =
        check(OutputForm.KIND, SampleRecords.with(OutputForm.KIND, "report_id", "N\r\n9\u0085"));
    assertThat(check.key()).isEqualTo("N<U+000D><U+000A>9<U+0085>");
    assertThat(check.refused().value()).isEqualTo("N<U+000D><U+000A>9<U+0085>");
  }

  @Test
  void whatIsKeptOfATextIsRefusedForTheSame() {
    for (String id :
        List.of("x".repeat(60_000), SMILE.repeat(200), "a\uD800", "a\n", "\n".repeat(999))) {
      List<String> texts = SampleRecords.with(OutputForm.KIND, "report_id", id);
      List<String> kept = OutputForm.KIND.forLog(texts);
      FieldCheck<?> check = check(OutputForm.KIND, kept);
      assertThat(check.refused().reason()).isEqualTo(Reason.MALFORMED);
      assertThat(check.refused().column()).isEqualTo("report_id");
      assertThat(OutputForm.KIND.forLog(kept)).isEqualTo(kept);
      assertThat(String.join("", kept)).hasSizeLessThan(600);
      assertThat(Forms.standard().of(OutputForm.class).key(texts)).isEqualTo(check.key());
      assertThat(check.key().codePointCount(0, check.key().length())).isLessThan(160);
    }
  }

  @Test
  void whatIsWithinBoundsIsKeptAsWritten() {
    List<String> texts = SampleRecords.with(OutputForm.KIND, "report_id", "N\u202E\u200B9");
    assertThat(OutputForm.KIND.forLog(texts)).isSameAs(texts);
    assertThat(check(OutputForm.KIND, texts).key()).isEqualTo("N\u202E\u200B9");
  }

  /** A run of a month would say it 2976 times. */
  @Test
  void aMeterOfARunIsBoundedForEachOfItsReadings() {
    List<String> texts = new ArrayList<>(SampleRecords.good(ReadingForm.KIND));
    texts.set(ReadingForm.KIND.position("meter_id"), "M".repeat(60_000));
    FieldCheck<?> check = check(ReadingForm.KIND, texts);
    assertThat(check.refused().column()).isEqualTo("meter_id");
    assertThat(check.key()).contains("…(60,000 characters)").hasSizeLessThan(250);
    assertThat(
            Forms.standard()
                .of(ReadingForm.class)
                .run(Forms.standard().of(ReadingForm.class).event(texts)))
        .isNull();
  }

  private static void accepts(Kind kind, String column, String text) {
    assertThat(check(kind, SampleRecords.with(kind, column, text)).refused()).isNull();
  }

  private static void refuses(Kind kind, String column, String text) {
    assertThat(check(kind, SampleRecords.with(kind, column, text)).refused())
        .as("%s", column)
        .isNotNull()
        .extracting(Finding::reason, Finding::column)
        .containsExactly(Reason.MALFORMED, column);
  }

  private static FieldCheck<?> check(Kind kind, List<String> texts) {
    return check((CheckedForm<?, ?>) Forms.standard().of(kind), texts);
  }

  private static <E extends SpecificRecord> FieldCheck<?> check(
      CheckedForm<E, ?> form, List<String> texts) {
    return form.check(form.event(texts));
  }
}
