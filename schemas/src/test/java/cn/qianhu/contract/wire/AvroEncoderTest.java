package cn.qianhu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.MeterReading;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AvroEncoderTest {

  private static final int VALUES = 50;
  private static final long SEED = 4711;

  private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
  private final SchemaLookup lookup = new SchemaLookup(registry);

  @BeforeEach
  void register() {
    new SchemaRegistration(registry).register(Topics.ALL);
  }

  static Stream<Topic> topics() {
    return Topics.ALL.stream().filter(topic -> topic.value() != null);
  }

  /** The shorter way of the generated classes writes what Avro's own would. */
  @ParameterizedTest
  @MethodSource("topics")
  void aBodyIsWhatAvroWrites(Topic topic) throws Exception {
    bodiesAreAvros(topic, topic.value());
  }

  private <T extends SpecificRecord> void bodiesAreAvros(Topic topic, Class<T> type)
      throws IOException {
    AvroEncoder<T> encoder = AvroEncoder.of(topic, type, lookup);
    SpecificData model = SpecificData.getForClass(type);
    Schema schema = model.getSchema(type);
    for (Object value : new RandomData(model, schema, VALUES, SEED)) {
      byte[] bytes = encoder.encode(type.cast(value));
      assertThat(Arrays.copyOfRange(bytes, WireHeader.LENGTH, bytes.length))
          .as("%s", value)
          .isEqualTo(avro(schema, model, value));
    }
  }

  private static byte[] avro(Schema schema, SpecificData model, Object value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    BinaryEncoder encoder = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new SpecificDatumWriter<>(schema, model).write(value, encoder);
    return bytes.toByteArray();
  }

  @Test
  void aValueThatCannotBeWrittenLeavesNothingBehind() {
    AvroEncoder<MeterReading> encoder =
        AvroEncoder.of(Topics.REPORTS_READINGS, MeterReading.class, lookup);
    MeterReading whole = MeterReading.newBuilder().setUscc("U").setMeterId("M").build();
    byte[] bytes = encoder.encode(whole);
    MeterReading half = MeterReading.newBuilder(whole).build();
    half.setCarrier(null);

    assertThatThrownBy(() -> encoder.encode(half)).isInstanceOf(NullPointerException.class);
    assertThat(encoder.encode(whole)).isEqualTo(bytes);
  }

  @Test
  void aTopicHasValuesOfItsClassOnly() {
    assertThatThrownBy(() -> AvroEncoder.of(Topics.REPORTS_READINGS, Coverage.class, lookup))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
