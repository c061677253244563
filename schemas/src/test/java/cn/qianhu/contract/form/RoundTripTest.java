package cn.qianhu.contract.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.event.EnterpriseEntry;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.OutputReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Text → event → text. */
class RoundTripTest {

  private static final List<String> ODD_TEXTS =
      List.of(
          "",
          "0",
          "-0",
          "1",
          "01",
          "1.0",
          "1.00",
          "1.000",
          "-1.25",
          "-0.00",
          "15",
          "true",
          "false",
          "TRUE",
          "2022-03",
          "2022-04-01T00:15:00+08:00",
          "2022-04-01T00:15:00.5+08:00",
          "2022-04-01T00:15:00.50+08:00",
          "2022-04-01T00:15:00.0005+08:00",
          "2022-03-31T16:15:00Z",
          "1970-01-01T08:00:00+08:00",
          "999999999999.99",
          "1000000000000",
          "99999999999999999999",
          ";",
          "A;",
          ";A",
          "A;B",
          "A; B",
          "é\uD83D\uDE00",
          "a,b \"c\"",
          "1,234.5");

  @ParameterizedTest
  @ValueSource(
      strings = {"enterprises", "projects", "output", "investment", "energy", "quota", "targets"})
  void whatIsWrittenComesBack(Kind kind) {
    long seed = 31;
    Random random = new Random(seed);
    for (int n = 0; n < 5000; n++) {
      List<String> texts = randomTexts(kind, random);
      assertThat(thereAndBack(Forms.standard().of(kind), texts))
          .as("seed %s", seed)
          .isEqualTo(texts);
    }
  }

  @Test
  void ofAReadingAllComesBackButTheSpellingOfQuantityAndInstantOfReport() {
    ReadingForm form = Forms.standard().of(ReadingForm.class);
    long seed = 32;
    Random random = new Random(seed);
    for (int n = 0; n < 20_000; n++) {
      List<String> texts = randomTexts(ReadingForm.KIND, random);
      List<String> back = thereAndBack(form, texts);
      assertThat(back.subList(0, 6)).as("seed %s", seed).isEqualTo(texts.subList(0, 6));
      if (!back.equals(texts)) {
        assertThat(Instants.parse(back.get(7))).isEqualTo(Instants.parse(texts.get(7)));
        assertThat(Amount.read("", back.get(6), 4).units())
            .isEqualTo(Amount.read("", texts.get(6), 4).units());
      }
    }
  }

  @Test
  void aCanonicalRecordIsTyped() {
    OutputReport report =
        Forms.standard().of(OutputForm.class).event(SampleRecords.good(OutputForm.KIND));
    assertThat(report.getWritten()).isNull();
    assertThat(report.getGrossOutput()).isEqualTo(2377994);
    assertThat(report.getReportedAt()).isEqualTo(1648862040000L);
    assertThat(report.getEmployees()).isEqualTo(609);
  }

  @Test
  void aRecordWhoseFieldsCannotSayWhatIsWrittenCarriesItAndNothingElse() {
    List<String> texts = SampleRecords.with(OutputForm.KIND, "gross_output", "1,234.5");
    OutputReport report = Forms.standard().of(OutputForm.class).event(texts);
    assertThat(report.getWritten()).isEqualTo(texts);
    report.setWritten(null);
    assertThat(report).isEqualTo(OutputReport.newBuilder().build());
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.17", "3.1700", "3", "-0", "0003"})
  void theSpellingOfAReadingsQuantityIsNotKept(String quantity) {
    MeterReading reading = reading("quantity", quantity);
    assertThat(reading.getWritten()).isNull();
    assertThat(reading.getQuantity()).isEqualTo(Amount.read("", quantity, 4).units());
  }

  @Test
  void theSpellingOfAReadingsStartAndLengthIsKept() {
    assertThat(reading("interval_start", "2022-03-31T16:15:00Z").getWritten()).isNotNull();
    assertThat(reading("interval_start", "2022-04-01T00:15+08:00").getWritten()).isNotNull();
    assertThat(reading("interval_start", "2022-04-01T00:15:00.001+08:00").getWritten()).isNull();
    assertThat(reading("minutes", "015").getWritten()).isNotNull();
    assertThat(reading("minutes", "0").getWritten()).isNotNull();
    assertThat(reading("reported_at", "2022-03-31T17:45Z").getWritten()).isNull();
    assertThat(reading("reported_at", "2022-03-31T17:45:00.0001Z").getWritten()).isNotNull();
    assertThat(reading("quantity", "").getWritten()).isNull();
    assertThat(reading("quantity", "1.00000").getWritten()).isNotNull();
  }

  private static MeterReading reading(String column, String text) {
    return Forms.standard()
        .of(ReadingForm.class)
        .event(SampleRecords.with(ReadingForm.KIND, column, text));
  }

  @Test
  void listsAreKeptElementByElement() {
    EnterpriseForm form = Forms.standard().of(EnterpriseForm.class);
    EnterpriseEntry entry = form.event(SampleRecords.with(EnterpriseForm.KIND, "scopes", "A;;B;"));
    assertThat(entry.getScopes()).containsExactly("A", "", "B", "");
    assertThat(form.texts(entry)).contains("A;;B;");
    assertThat(form.event(SampleRecords.with(EnterpriseForm.KIND, "scopes", "")).getScopes())
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("cn.qianhu.contract.form.Kind#all")
  void theColumnsAreTheFieldsOfTheEventInTheirOrder(Kind kind) {
    SpecificRecord event = event(Forms.standard().of(kind), SampleRecords.good(kind));
    List<String> fields =
        event.getSchema().getFields().stream()
            .map(Schema.Field::name)
            .filter(name -> !Set.of("written", "quantities").contains(name))
            .toList();
    assertThat(fields).isEqualTo(kind.columns());
  }

  private static <E extends SpecificRecord> E event(Form<E> form, List<String> texts) {
    return form.event(texts);
  }

  @Test
  void textsOfAnotherVersionOfTheFormAreBroughtToThisOne() {
    OutputForm form = Forms.standard().of(OutputForm.class);
    OutputReport report = new OutputReport();
    report.setWritten(List.of("O-1", SampleRecords.USCC));
    assertThat(form.texts(report)).hasSize(12).startsWith("O-1", SampleRecords.USCC, "");
    List<String> longer = new ArrayList<>(SampleRecords.good(OutputForm.KIND));
    longer.add("a column of tomorrow");
    report.setWritten(longer);
    assertThat(form.texts(report)).isEqualTo(SampleRecords.good(OutputForm.KIND));
  }

  @Test
  void aTextIsNeededForEachColumn() {
    assertThatThrownBy(() -> Forms.standard().of(OutputForm.class).event(List.of("O-1")))
        .hasMessageContaining("output has 12 columns, not 1");
  }

  private static List<String> randomTexts(Kind kind, Random random) {
    List<String> texts = new ArrayList<>(SampleRecords.good(kind));
    for (int changes = random.nextInt(4); changes > 0; changes--) {
      texts.set(random.nextInt(texts.size()), ODD_TEXTS.get(random.nextInt(ODD_TEXTS.size())));
    }
    return texts;
  }

  private static <E extends SpecificRecord> List<String> thereAndBack(
      Form<E> form, List<String> texts) {
    return form.texts(form.event(texts));
  }
}
