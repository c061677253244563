package cn.qianhu.contract.sender;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.RawPlace;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.SchemaLookup;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written in a file or a body, our own records of it stand where they belong. */
class WellPlacedTest {

  private static final int ROUNDS = 2_000;
  private static final int PARTITIONS = 12;

  /** What stands in cells: readable, unreadable, of all alphabets, and nothing. */
  private static final List<String> TEXTS =
      List.of(
          "91310110666007217T",
          "91371422KCYELPKL51",
          "2203-370100-04-01-123456",
          "370000",
          "370100",
          "",
          "\"91310110666007217T\"",
          "企业",
          "\uD83D\uDE00",
          "\uD83D",
          "a\u0000b",
          "2022-03",
          "2022-03-01T00:00:00+08:00",
          "2022-03-01T00:00:00Z",
          "ELECTRICITY",
          "CONSUMED",
          "1",
          "60",
          "-1.5",
          "1e5",
          "true",
          "99999999999999999999");

  private final Forms forms = Forms.standard();
  private final Placement placement =
      new Placement(CodeTables.standard(), RawPartitions.same(PARTITIONS));
  private final SchemaLookup schemas =
      new SchemaLookup(new MockSchemaRegistryClient(), true, Duration.ZERO);
  private final EventSerializer events = new EventSerializer(schemas, "");
  private final Random random = new Random(4);

  @ParameterizedTest
  @MethodSource("cn.qianhu.contract.form.Kind#all")
  void everyRecordBelongsWhereItsProducerPutsIt(Kind kind) {
    List<ProducerRecord<String, SpecificRecord>> sent = new ArrayList<>();
    PackedRecords packed =
        new PackedRecords(new RawRecords(forms, ""), (record, origin, rows) -> sent.add(record));
    for (int round = 0; round < ROUNDS; round++) {
      packed.add(SenderReport.of(kind, texts(kind), ""), new RowOrigin("x:", round));
    }
    packed.flush();
    assertThat(sent).isNotEmpty();
    sent.forEach(record -> assertWellPlaced(forms.of(kind), record));
  }

  private List<String> texts(Kind kind) {
    return kind.columns().stream().map(unused -> TEXTS.get(random.nextInt(TEXTS.size()))).toList();
  }

  @SuppressWarnings("unchecked") // The value is an event of the form's kind.
  private <E extends SpecificRecord> void assertWellPlaced(
      Form<E> form, ProducerRecord<String, SpecificRecord> record) {
    byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
    int partition = BuiltInPartitioner.partitionForKey(key, PARTITIONS);
    String received = new String(key, StandardCharsets.UTF_8);
    Topic topic = Topics.of(form.kind());
    byte[] value = events.serialize(topic.name(), record.value());
    E event = new AvroDecoder<>(schemas, (Class<E>) topic.value()).decode(value);
    assertThat(placement.misplacement(form, event, new RawPlace(received, partition, 0)))
        .as("%s", record)
        .isNull();
  }
}
