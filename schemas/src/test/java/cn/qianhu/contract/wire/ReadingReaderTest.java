package cn.qianhu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.MeterReading;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is read straight from the bytes is what the decoder says; anything else is left to it. */
class ReadingReaderTest {

  private static final long SEED = 96;

  private final Random random = new Random(SEED);
  private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
  private final SchemaLookup lookup = new SchemaLookup(registry);
  private final ReadingReader reader = new ReadingReader(lookup);
  private final AvroDecoder<MeterReading> decoder = new AvroDecoder<>(lookup, MeterReading.class);
  private final AvroEncoder<MeterReading> encoder =
      AvroEncoder.of(Topics.REPORTS_READINGS, MeterReading.class, lookup);

  @BeforeEach
  void register() {
    new SchemaRegistration(registry).register(Topics.ALL);
  }

  @Test
  void aPlainReadingOrRunIsReadAsTheDecoderReadsIt() {
    for (int n = 0; n < 20_000; n++) {
      MeterReading reading = plain();
      byte[] bytes = within(encoder.encode(reading));
      assertThat(reader.read(bytes, 3, bytes.length - 2)).as("%s", reading).isTrue();
      assertThat(asRead(reading)).as("seed %s", SEED).isEqualTo(reading);
    }
  }

  @Test
  void whatIsNotPlainIsLeftToTheDecoder() {
    MeterReading missing = plain();
    missing.setQuantity(null);
    missing.setQuantities(null);
    MeterReading both = plain();
    both.setQuantity(1L);
    both.setQuantities(List.of(1L));
    MeterReading none = plain();
    none.setQuantity(null);
    none.setQuantities(List.of());
    MeterReading written = MeterReading.newBuilder().setWritten(List.of("x")).build();
    for (MeterReading odd : List.of(missing, both, none, written)) {
      byte[] bytes = encoder.encode(odd);
      assertThat(reader.read(bytes, 0, bytes.length)).as("%s", odd).isFalse();
      assertThat(decoder.decode(bytes)).isEqualTo(odd);
    }
  }

  @Test
  void damagedBytesAreNeverReadOtherwiseThanByTheDecoder() {
    int read = 0;
    for (int n = 0; n < 200_000; n++) {
      byte[] bytes = damaged(encoder.encode(plain()));
      if (reader.read(bytes, 0, bytes.length)) {
        read++;
        MeterReading decoded = decoder.decode(bytes);
        assertThat(asRead(decoded)).as("seed %s", SEED).isEqualTo(decoded);
      }
    }
    assertThat(read).as("some damage is not to be seen").isPositive();
  }

  @Test
  void earlierVersionsOfTheSchemaAreRead() throws Exception {
    MeterReading reading = plain();
    reading.setQuantity(5_944_827L);
    reading.setQuantities(null);
    for (int fields = 8; fields <= 10; fields++) {
      byte[] bytes = writtenWith(first(fields), reading);
      assertThat(reader.read(bytes, 0, bytes.length)).as("%s fields", fields).isTrue();
      assertThat(asRead(reading)).isEqualTo(reading).isEqualTo(decoder.decode(bytes));
    }
  }

  @Test
  void anotherOrderOfFieldsIsLeftToTheDecoder() throws Exception {
    MeterReading reading = plain();
    List<Schema.Field> fields = fields(10);
    fields.add(fields.remove(0));
    byte[] bytes = writtenWith(schema(fields), reading);
    assertThat(reader.read(bytes, 0, bytes.length)).isFalse();
    assertThat(decoder.decode(bytes)).isEqualTo(reading);
  }

  private MeterReading asRead(MeterReading like) {
    MeterReading reading = new MeterReading();
    reading.setUscc(reader.uscc());
    reading.setMeterId(reader.meterId());
    reading.setCarrier(reader.carrier());
    reading.setFlow(reader.flow());
    reading.setIntervalStart(reader.intervalStart());
    reading.setMinutes(reader.minutes());
    reading.setReportedAt(reader.reportedAt());
    if (like.getQuantities() == null) {
      assertThat(reader.quantities()).hasSize(1);
      reading.setQuantity(reader.quantities()[0]);
    } else {
      reading.setQuantities(Arrays.stream(reader.quantities()).boxed().toList());
    }
    return reading;
  }

  private MeterReading plain() {
    MeterReading reading = new MeterReading();
    reading.setUscc("9131011066600721" + random.nextInt(90));
    reading.setMeterId(random.nextInt(5) == 0 ? "表" + random.nextInt() : "M" + random.nextInt(9));
    reading.setCarrier("ELECTRICITY");
    reading.setFlow("CONSUMED");
    reading.setIntervalStart(random.nextLong());
    reading.setMinutes(random.nextInt());
    reading.setReportedAt(random.nextInt());
    if (random.nextBoolean()) {
      reading.setQuantity(random.nextLong() >> random.nextInt(64));
    } else {
      reading.setQuantities(
          random.longs(1 + random.nextInt(96), 0, 1L << (1 + random.nextInt(62))).boxed().toList());
    }
    return reading;
  }

  private static byte[] within(byte[] bytes) {
    byte[] more = new byte[bytes.length + 5];
    Arrays.fill(more, (byte) 0x81);
    System.arraycopy(bytes, 0, more, 3, bytes.length);
    return more;
  }

  private byte[] damaged(byte[] bytes) {
    if (random.nextInt(4) == 0) {
      return Arrays.copyOf(bytes, random.nextInt(bytes.length + 3));
    }
    bytes[5 + random.nextInt(bytes.length - 5)] ^= (byte) (1 << random.nextInt(8));
    return bytes;
  }

  private static List<Schema.Field> fields(int most) {
    List<Schema.Field> fields = new ArrayList<>();
    for (Schema.Field field :
        PublishedSchema.of(MeterReading.getClassSchema()).getFields().subList(0, most)) {
      fields.add(new Schema.Field(field, field.schema()));
    }
    return fields;
  }

  private static Schema first(int fields) {
    return schema(fields(fields));
  }

  private static Schema schema(List<Schema.Field> fields) {
    return Schema.createRecord("MeterReading", "", "cn.qianhu.event", false, fields);
  }

  private byte[] writtenWith(Schema schema, MeterReading reading) throws Exception {
    GenericData.Record record = new GenericData.Record(schema);
    schema.getFields().forEach(field -> record.put(field.name(), reading.get(field.name())));
    int id = registry.register("elsewhere-" + schema.getFields().size(), new AvroSchema(schema));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(WireHeader.of(id));
    out.write(body(schema, record));
    return out.toByteArray();
  }

  private static byte[] body(Schema schema, GenericData.Record record) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BinaryEncoder avro = EncoderFactory.get().binaryEncoder(out, null);
    new GenericDatumWriter<GenericData.Record>(schema).write(record, avro);
    avro.flush();
    return out.toByteArray();
  }
}
