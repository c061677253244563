package cn.qianhu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.MeterReading;
import cn.qianhu.event.OutputReport;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.avro.JsonProperties;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WireFormatTest {

  private static final List<String> READING =
      List.of(
          "91310110666007217T",
          "M00",
          "NATURAL_GAS",
          "CONVERTED",
          "2022-04-01T00:15:00+08:00",
          "15",
          "594.4827",
          "2022-04-01T01:45:00+08:00");

  private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
  private final SchemaLookup lookup = new SchemaLookup(registry);
  private final MeterReading reading = Forms.standard().of(ReadingForm.class).event(READING);
  private final AvroEncoder<MeterReading> encoder =
      AvroEncoder.of(Topics.REPORTS_READINGS, MeterReading.class, lookup);
  private final AvroDecoder<MeterReading> decoder =
      AvroDecoder.of(Topics.REPORTS_READINGS, MeterReading.class, lookup);
  private final DecodingDeserializer<MeterReading> deserializer =
      new DecodingDeserializer<>(decoder);

  @BeforeEach
  void register() {
    new SchemaRegistration(registry).register(Topics.ALL);
  }

  @Test
  void aValueIsAZeroByteTheSchemaIdAndTheBody() throws Exception {
    byte[] bytes = encoder.encode(reading);
    int id =
        registry.getId(
            "reports.readings-value", new AvroSchema(PublishedSchema.of(reading.getSchema())));
    assertThat(Arrays.copyOf(bytes, 5)).containsExactly(0, 0, 0, 0, id);
    assertThat(decoder.decode(bytes)).isEqualTo(reading);
    assertThat(WireHeader.schemaId(WireHeader.of(0x89abcdef))).isEqualTo(0x89abcdef);
  }

  @Test
  void whatIsRegisteredIsTheSchemaOfTheFile() {
    Schema published = PublishedSchema.of(MeterReading.getClassSchema());
    assertThat(published.toString()).doesNotContain("java");
    assertThat(published.getField("carrier").schema()).isEqualTo(Schema.create(Schema.Type.STRING));
  }

  @Test
  void buffersAreUsedAgainAndLeaveNothingBehind() {
    byte[] first = encoder.encode(reading);
    MeterReading small = MeterReading.newBuilder().build();
    assertThat(decoder.decode(encoder.encode(small))).isEqualTo(small);
    assertThat(encoder.encode(reading)).isEqualTo(first);
  }

  @Test
  void manyThreadsShareAnEncoderAndADecoder() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<Boolean> work =
          () -> {
            for (int n = 0; n < 20_000; n++) {
              MeterReading mine = MeterReading.newBuilder(reading).setQuantity((long) n).build();
              if (!decoder.decode(encoder.encode(mine)).equals(mine)) {
                return false;
              }
            }
            return true;
          };
      for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(4, work))) {
        assertThat(done.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aSchemaThatIsNotRegisteredIsNamedWithWhatToDo() {
    AvroEncoder<OutputReport> other = new AvroEncoder<>(lookup, "other-value", OutputReport.class);
    assertThatThrownBy(() -> other.encode(OutputReport.newBuilder().build()))
        .isInstanceOf(SchemaNotRegisteredException.class)
        .hasMessageContaining("Subject other-value")
        .hasMessageContaining("OutputReport")
        .hasMessageContaining("auto.register.schemas");
  }

  @Test
  void aLookupThatMayRegistersOnTheWay() throws Exception {
    SchemaLookup registering = new SchemaLookup(registry, true, SchemaLookup.DEFAULT_PATIENCE);
    AvroEncoder<OutputReport> other =
        new AvroEncoder<>(registering, "other-value", OutputReport.class);
    OutputReport report = OutputReport.newBuilder().setReportId("O-1").build();
    byte[] bytes = other.encode(report);
    assertThat(new AvroDecoder<>(lookup, OutputReport.class).decode(bytes)).isEqualTo(report);
    assertThat(registry.getAllSubjects()).contains("other-value");
  }

  @Test
  void poisonIsAnEventWithItsCause() {
    byte[] good = encoder.encode(reading);
    assertThat(deserializer.deserialize("", good)).isEqualTo(new DecodeResult.Value<>(reading));

    undecodable(null, "no value");
    undecodable(new byte[0], "truncated header: 0 of 5 bytes");
    undecodable(new byte[] {0, 0, 0}, "truncated header: 3 of 5 bytes");
    undecodable("{\"uscc\":1}".getBytes(StandardCharsets.UTF_8), "wrong magic byte 0x7b");
    undecodable(new byte[] {0, 0, 0, 3, (byte) 0xe7, 1, 2}, "unknown schema id 999");
    undecodable(
        Arrays.copyOf(good, good.length - 1), "truncated body: " + (good.length - 6) + " bytes");
    undecodable(Arrays.copyOf(good, 5), "truncated body: 0 bytes");
    undecodable(Arrays.copyOf(good, good.length + 3), "bytes left over after the body: 3");
  }

  @Test
  void lengthsGoneAstrayDoNotExhaustTheMemory() {
    byte[] header = Arrays.copyOf(encoder.encode(reading), 5);
    // The first field, a text, claims to be a thousand million bytes long.
    undecodable(join(header, 0x80, 0xa8, 0xd6, 0xb9, 0x07), "truncated body: 5 bytes");
    // A negative length.
    assertThat(deserializer.deserialize("", join(header, 0x01)))
        .isInstanceOf(DecodeResult.Undecodable.class);
    // The list of texts as written claims a thousand million elements.
    byte[] small = encoder.encode(MeterReading.newBuilder().build());
    byte[] list = Arrays.copyOf(small, small.length - 1);
    assertThat(deserializer.deserialize("", join(list, 0x02, 0x80, 0xa8, 0xd6, 0xb9, 0x07)))
        .isInstanceOf(DecodeResult.Undecodable.class);
  }

  /** Avro would read U+FFFD in each, and the meters C0 AF and C0 AE would be one. */
  @Test
  void aTextThatIsNotUtf8IsPoison() {
    for (String invalid : List.of("C0AF", "C0AE", "EDA080", "FF", "F4908080", "E28280E2")) {
      byte[] bytes = encoder.encode(MeterReading.newBuilder(reading).setMeterId(invalid).build());
      byte[] text = HexFormat.of().parseHex(invalid);
      int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(invalid);
      byte[] damaged = join(Arrays.copyOf(bytes, at - 1), 2 * text.length);
      int rest = bytes.length - at - invalid.length();
      damaged = join(damaged, text, Arrays.copyOfRange(bytes, bytes.length - rest, bytes.length));
      undecodable(
          damaged,
          "a text of "
              + text.length
              + " bytes, which ends "
              + rest
              + " bytes before the end of the body, is not UTF-8");
      assertThat(new ReadingReader(lookup).read(damaged, 0, damaged.length)).isFalse();
    }
  }

  @Test
  void aReplacementCharacterThatWasSentIsOne() {
    MeterReading replaced = MeterReading.newBuilder(reading).setMeterId("M\uFFFD").build();
    byte[] bytes = encoder.encode(replaced);
    assertThat(decoder.decode(bytes)).isEqualTo(replaced);
    assertThat(new ReadingReader(lookup).read(bytes, 0, bytes.length)).isTrue();
  }

  @Test
  void randomDamageNeverThrows() {
    long seed = 5;
    Random random = new Random(seed);
    byte[] good = encoder.encode(reading);
    for (int n = 0; n < 20_000; n++) {
      byte[] bytes = Arrays.copyOf(good, random.nextInt(good.length + 4));
      for (int damage = random.nextInt(4); damage > 0 && bytes.length > 5; damage--) {
        bytes[5 + random.nextInt(bytes.length - 5)] = (byte) random.nextInt();
      }
      assertThat(deserializer.deserialize("", bytes)).as("seed %s", seed).isNotNull();
    }
  }

  @Test
  void aValueOfAnotherTopicCannotBeReadAsThisOnes() {
    AvroEncoder<OutputReport> output =
        AvroEncoder.of(Topics.REPORTS_OUTPUT, OutputReport.class, lookup);
    byte[] bytes = output.encode(OutputReport.newBuilder().build());
    undecodable(
        bytes, "schema id " + WireHeader.schemaId(bytes) + " is of OutputReport, not MeterReading");
  }

  @Test
  void aSchemaThatCannotBeResolvedIsPoison() throws Exception {
    Schema other =
        SchemaBuilder.record("MeterReading").fields().requiredBoolean("minutes").endRecord();
    int id = registry.register("elsewhere", new AvroSchema(other));
    undecodable(join(WireHeader.of(id), 1), "schema id " + id + " cannot be read as MeterReading");
  }

  @Test
  void aValueWrittenWithALaterSchemaIsRead() throws Exception {
    Schema now = PublishedSchema.of(MeterReading.getClassSchema());
    SchemaBuilder.FieldAssembler<Schema> later =
        SchemaBuilder.record("MeterReading").namespace("cn.qianhu.event").fields();
    for (Schema.Field field : now.getFields()) {
      later
          .name(field.name())
          .type(field.schema())
          .withDefault(
              field.defaultVal() instanceof JsonProperties.Null ? null : field.defaultVal());
    }
    later.name("signature").type().stringType().stringDefault("");
    Schema laterSchema = later.endRecord();
    int id = registry.register("reports.readings-value", new AvroSchema(laterSchema));
    GenericRecord written = new GenericData.Record(laterSchema);
    for (Schema.Field field : now.getFields()) {
      written.put(field.name(), reading.get(field.pos()));
    }
    written.put("signature", "s");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(WireHeader.of(id));
    BinaryEncoder binary = EncoderFactory.get().directBinaryEncoder(bytes, null);
    new GenericDatumWriter<>(laterSchema).write(written, binary);

    assertThat(decoder.decode(bytes.toByteArray())).isEqualTo(reading);
  }

  @Test
  void theDecoderThrowsPoison() {
    assertThatThrownBy(() -> decoder.decode(new byte[] {7}))
        .isInstanceOf(UndecodableException.class)
        .hasMessage("wrong magic byte 0x07");
  }

  @Test
  void aTopicTakesValuesOfItsOwnTypeOnly() {
    assertThatThrownBy(() -> AvroEncoder.of(Topics.REPORTS_OUTPUT, MeterReading.class, lookup))
        .hasMessageContaining("reports.output");
  }

  @Test
  void aSubjectIsNamedByItsTopic() {
    assertThat(Topics.of(ReadingForm.KIND).subject()).isEqualTo("reports.readings-value");
  }

  private void undecodable(byte[] bytes, String cause) {
    byte[] kept = bytes == null ? new byte[0] : bytes;
    assertThat(deserializer.deserialize("", bytes))
        .isEqualTo(new DecodeResult.Undecodable<MeterReading>(kept, cause));
  }

  private static byte[] join(byte[] start, byte[] more, byte[] end) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    joined.writeBytes(start);
    joined.writeBytes(more);
    joined.writeBytes(end);
    return joined.toByteArray();
  }

  private static byte[] join(byte[] start, int... rest) {
    byte[] joined = Arrays.copyOf(start, start.length + rest.length);
    for (int i = 0; i < rest.length; i++) {
      joined[start.length + i] = (byte) rest[i];
    }
    return joined;
  }
}
