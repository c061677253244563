package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.event.OutputReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a record is judged by its typed fields or by their texts, the verdict is the same. */
class TypedVerdictTest {

  private static final long SEED = 1826;

  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          " ",
          "A",
          "2022-03",
          "2022-13",
          "0000-01",
          "9999-12",
          "1999-12",
          "2022-05",
          SampleRecords.USCC,
          SampleRecords.USCC_WITH_WRONG_CHECK,
          "91310110666007217t",
          "2203-370100-04-01-123456",
          "ELECTRICITY",
          "RAW_COAL",
          "WOOD",
          "DONE",
          "SIGNED",
          "370406",
          "18",
          "C",
          "KEY_1000",
          "é\uD83D\uDE00",
          "\uD83D",
          "a\nb",
          "x".repeat(128),
          "x".repeat(129),
          "x".repeat(257));

  private static final List<Long> ODD_NUMBERS =
      List.of(
          0L,
          1L,
          -1L,
          99L,
          100L,
          -5L,
          999L,
          1000L,
          9999L,
          10_000L,
          999_999_999_999L,
          1_000_000_000_000L,
          -1_000_000_000_000L,
          99_999_999_999_999L,
          100_000_000_000_000L,
          -100_000_000_000_000L,
          9_999_999_999_999_999L,
          10_000_000_000_000_000L,
          Instant.parse("1999-12-31T15:59:59.999Z").toEpochMilli(),
          Instant.parse("1999-12-31T16:00:00Z").toEpochMilli(),
          Instant.parse("2022-02-28T16:00:00Z").toEpochMilli(),
          Instant.parse("2022-02-28T15:59:59.999Z").toEpochMilli(),
          Instant.parse("9999-12-31T15:59:59.999Z").toEpochMilli(),
          Instant.parse("9999-12-31T16:00:00Z").toEpochMilli(),
          Instant.parse("-0001-12-31T16:00:00Z").toEpochMilli(),
          Instant.parse("-0001-12-31T15:59:59.999Z").toEpochMilli(),
          Long.MAX_VALUE,
          Long.MIN_VALUE);

  private final Random random = new Random(SEED);

  @ParameterizedTest
  @ValueSource(strings = {"enterprises", "projects", "output", "investment", "energy"})
  void aTypedEventGetsTheVerdictOfItsTexts(Kind kind) {
    int passed = 0;
    int refused = 0;
    int later = 0;
    for (int n = 0; n < 20_000; n++) {
      FieldCheck<?> check = judge((TextForm<?, ?>) Forms.standard().of(kind), kind);
      passed += check.refused() == null && check.later() == null ? 1 : 0;
      refused += check.refused() != null ? 1 : 0;
      later += check.later() != null ? 1 : 0;
    }
    assertThat(List.of(passed, refused, later)).as("of each some").allMatch(some -> some > 500);
  }

  private <E extends SpecificRecord, F> FieldCheck<F> judge(TextForm<E, F> form, Kind kind) {
    E event = form.typed(SampleRecords.good(kind));
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      change(event, random.nextInt(kind.columns().size()));
    }
    FieldCheck<F> check = form.check(event);
    List<String> texts = form.texts(event);
    FieldCheck<F> byTexts = form.check(new TextRow(kind, texts));
    assertThat(check).as("seed %s: %s", SEED, event).isEqualTo(byTexts);
    assertThat(check.key()).as("seed %s: %s", SEED, event).isEqualTo(byTexts.key());
    if (check.fields() instanceof MonthlyFields report) {
      assertThat(report.texts()).as("seed %s: %s", SEED, event).isEqualTo(texts);
    }
    return check;
  }

  private void change(SpecificRecord event, int position) {
    Schema schema = event.getSchema().getFields().get(position).schema();
    boolean mayBeMissing = schema.getType() == Schema.Type.UNION;
    if (mayBeMissing && random.nextInt(3) == 0) {
      event.put(position, null);
      return;
    }
    Schema type = mayBeMissing ? schema.getTypes().get(1) : schema;
    event.put(
        position,
        switch (type.getType()) {
          case STRING -> oneOf(ODD_TEXTS);
          case LONG -> oneOf(ODD_NUMBERS);
          case INT -> oneOf(ODD_NUMBERS).intValue();
          case BOOLEAN -> random.nextBoolean();
          case ARRAY -> new ArrayList<>(List.of(oneOf(ODD_TEXTS), oneOf(ODD_TEXTS)));
          default -> throw new IllegalStateException("A form has no " + type + ".");
        });
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"output", "investment", "energy"})
  void aReportWithoutTextsSaysWhatWasWritten(Kind kind) {
    says(Forms.standard().of(kind), SampleRecords.good(kind), true);
    says(Forms.standard().of(kind), SampleRecords.with(kind, "withdrawn", "false"), false);
    says(Forms.standard().of(kind), SampleRecords.with(kind, "revision", "01"), false);
    says(
        Forms.standard().of(kind),
        SampleRecords.with(kind, "reported_at", "2022-04-02T01:14:00.123456789Z"),
        false);
    says(
        Forms.standard().of(kind),
        SampleRecords.with(kind, "reported_at", "2022-04-02T09:14:00.123456789+08:00"),
        true);
    says(Forms.standard().of(kind), withdrawn(kind, ""), true);
    says(Forms.standard().of(kind), withdrawn(kind, "0"), false);
  }

  /** A withdrawal that says the same in each column that is not looked at. */
  private static List<String> withdrawn(Kind kind, String rest) {
    List<String> texts = new ArrayList<>(SampleRecords.with(kind, "withdrawn", "true"));
    for (int i = kind.position("withdrawn") + 1; i < texts.size(); i++) {
      texts.set(i, rest);
    }
    return texts;
  }

  @SuppressWarnings("unchecked")
  private static <E extends SpecificRecord> void says(
      Form<E> form, List<String> texts, boolean byItsValues) {
    MonthlyFields report =
        (MonthlyFields) ((CheckedForm<E, ?>) form).check(form.event(texts)).fields();
    assertThat(report.texts()).isEqualTo(texts);
    assertThat(report.head().written() == null).as("%s", texts).isEqualTo(byItsValues);
  }

  /** Whoever sends what could be typed as texts sends the same report. */
  @Test
  void whatIsWrittenThoughItsValuesSayItIsTheSameReport() {
    TextForm<OutputReport, OutputFields> form = Forms.standard().of(OutputForm.class);
    List<String> texts = SampleRecords.good(OutputForm.KIND);
    assertThat(form.check(form.verbatim(texts))).isEqualTo(form.check(form.event(texts)));
  }

  @Test
  void reportsThatAgreeInTheirHeadGoByTheTextsOfTheirColumns() {
    OutputFields one = output("gross_output", "23779.94");
    OutputFields spelt = output("gross_output", "023779.94");
    OutputFields more = output("gross_output", "3");
    List<OutputFields> inOrder = Arrays.asList(spelt, one, more);
    for (int i = 0; i < inOrder.size(); i++) {
      for (int j = 0; j < inOrder.size(); j++) {
        assertThat(Integer.signum(MonthlyFields.ORDER.compare(inOrder.get(i), inOrder.get(j))))
            .isEqualTo(Integer.compare(i, j));
      }
    }
  }

  private static OutputFields output(String column, String text) {
    OutputForm form = Forms.standard().of(OutputForm.class);
    return form.check(form.event(SampleRecords.with(OutputForm.KIND, column, text))).fields();
  }
}
