package cn.qianhu.ingest.training;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.PanelFields;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.sender.EventSerializer;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.contract.wire.SchemaRegistration;
import cn.qianhu.event.Fact;
import cn.qianhu.event.Source;
import cn.qianhu.reporting.Report;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** A form that stands in one package and one line is everywhere where forms are. */
class TrainingFormTest {

  private static final List<String> TEXTS =
      List.of(
          "T-1", "91371422KCYELPKL51", "2022-03", "1", "2022-04-05T10:00:00+08:00", "", "9", "4");

  private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
  private final SchemaLookup schemas = new SchemaLookup(registry);
  private final RawRecords records = new RawRecords(Forms.standard(), "");

  @Test
  void itIsFoundByItsNameAndHasTopicsBehindTheShippedOnes() {
    Topic reports = Topics.of(TrainingForm.KIND);
    Topic facts = Topics.factsOf(TrainingForm.KIND);

    assertThat(Kind.ofFileName("training")).isSameAs(TrainingForm.KIND);
    assertThat(Kind.all()).last().isEqualTo(TrainingForm.KIND);
    assertThat(Forms.standard().of(TrainingForm.KIND)).isInstanceOf(TrainingForm.class);
    assertThat(reports.name()).isEqualTo("reports.training");
    assertThat(reports.key()).isEqualTo("uscc");
    assertThat(facts.name()).isEqualTo("facts.training");
    assertThat(facts.key()).isEqualTo("uscc/period");
    assertThat(facts.value()).isEqualTo(Fact.class);
    assertThat(Topics.ALL).endsWith(reports, facts).doesNotHaveDuplicates();
    assertThat(Topics.REPORTS).contains(reports);
    assertThat(Topics.FACTS).contains(facts);
  }

  @Test
  void itsEventsComeThroughTheWireAndAreJudged() {
    new SchemaRegistration(registry).register(Topics.ALL);
    ProducerRecord<String, SpecificRecord> record = records.of(TrainingForm.KIND, TEXTS, "test");
    byte[] bytes;
    try (EventSerializer serializer = new EventSerializer(schemas, "")) {
      bytes = serializer.serialize(record.topic(), record.value());
    }
    TrainingReport read =
        AvroDecoder.of(Topics.of(TrainingForm.KIND), TrainingReport.class, schemas).decode(bytes);
    FieldCheck<PanelFields> check = Forms.standard().of(TrainingForm.class).check(read);

    assertThat(record.key()).isEqualTo("91371422KCYELPKL51");
    assertThat(check.fields().amount("trained")).isEqualTo(9);
    assertThat(check.later()).isNull();
  }

  @Test
  void whatItRefusesIsSaidInBothLanguages() {
    Report report =
        Report.of(TrainingForm.KIND, "91371422KCYELPKL51", YearMonth.of(2022, 3))
            .set("trained", 4)
            .set("certified", "5")
            .build();
    TrainingForm form = Forms.standard().of(TrainingForm.class);
    Finding finding = form.check(form.event(report.texts())).later();

    assertThat(finding).isEqualTo(new Finding(Reason.INCONSISTENT, "certified", "5"));
    assertThat(finding.message(TrainingForm.KIND).zh()).contains("大于 trained：请核对两列。");
    assertThat(finding.message(TrainingForm.KIND).en())
        .contains("is greater than trained; check both.");
  }

  @Test
  void itsFactNamesTheReportThatCounts() {
    Source source = new Source("reports.training", 3, 7L, "T-1");
    Fact fact = Fact.newBuilder().setForm("training").setSources(List.of(source)).build();
    TrainingForm form = Forms.standard().of(TrainingForm.class);

    assertThat(form.reportsIn(fact)).hasSize(1).containsEntry(null, source);
    assertThat(form.reportsIn(Fact.newBuilder().build())).isEqualTo(Map.of());
  }
}
