package cn.qianhu.audit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.Source;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A record holds many readings; at the desk each is a case of its own. */
class ReadingOfARunTest {

  private static final String SECOND = "2022-03-31T08:15:00+08:00";
  private static final List<String> FIRST =
      List.of(
          "91371422KCYELPKL51",
          "M01",
          "ELECTRICITY",
          "CONSUMED",
          "2022-03-31T08:00:00+08:00",
          "15",
          "1.5",
          "2022-04-01T01:45:00+08:00");
  private static final String TOPIC = "reports.readings";

  private final SchemaLookup schemas =
      new SchemaLookup(new MockSchemaRegistryClient(), true, Duration.ofSeconds(1));
  private final RecordContents recordContents = new RecordContents(Forms.standard(), schemas);

  @Test
  void theIdOfAReadingGoesOnWithItsInterval() {
    Source source = new Source(TOPIC, 2, 77L, "");
    Coordinates reading = Coordinates.of(source, "91371422KCYELPKL51/M01/" + SECOND);
    assertThat(reading).hasToString("reports.readings/2/77/" + SECOND);
    assertThat(Coordinates.parse(reading.toString())).isEqualTo(reading);
    assertThat(reading.isMeantBy(reading)).isTrue();
    assertThat(reading.isMeantBy(new Coordinates(TOPIC, 2, 77))).as("all of it").isTrue();
    assertThat(reading.isMeantBy(Coordinates.parse("reports.readings/2/77/" + FIRST.get(4))))
        .isFalse();
  }

  @Test
  void anotherSpellingOfAnInstantIsARecordOfItsOwn() {
    Source source = new Source(TOPIC, 2, 77L, "");
    assertThat(Coordinates.of(source, "91371422KCYELPKL51/M01/2022-03-31T00:15:00Z"))
        .isEqualTo(new Coordinates(TOPIC, 2, 77));
  }

  @Test
  void theTextsAreThoseOfTheOneReading() {
    MeterReading run = Forms.standard().of(ReadingForm.class).event(FIRST);
    run.setQuantity(null);
    run.setQuantities(List.of(15_000L, 22_500L));
    byte[] bytes = AvroEncoder.of(Topics.REPORTS_READINGS, MeterReading.class, schemas).encode(run);
    assertThat(recordContents.texts(ReadingForm.KIND, bytes, SECOND).orElseThrow())
        .containsExactly(
            "91371422KCYELPKL51",
            "M01",
            "ELECTRICITY",
            "CONSUMED",
            SECOND,
            "15",
            "2.2500",
            "2022-04-01T01:45:00+08:00");
    assertThat(recordContents.texts(ReadingForm.KIND, bytes, "").orElseThrow().get(6))
        .as("the whole record")
        .isEqualTo("1.5000;2.2500");
  }
}
