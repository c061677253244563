package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.batch.BatchReport;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.event.BusinessDate;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.streams.topology.DeadLetters;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Bytes that are no event end as dead letters; the records beside them count as ever. */
@Timeout(180)
class PoisonTest {

  private static final String NAMESPACE = SharedCluster.namespace(PoisonTest.class);
  private static final int PARTITIONS = 2;

  /** A raw topic takes at most a little more than a million bytes in a record. */
  private static final int NEARLY_THE_LARGEST_RECORD = 1_048_400;

  private static final List<Topic> RAW =
      Stream.concat(Kind.all().stream().map(Topics::of), Stream.of(Topics.BUSINESS_DATE)).toList();

  /** A letter as it must stand among the dead ones; the cause is the beginning of the sentence. */
  private record Letter(String topic, int partition, long offset, String bytes, String cause) {}

  @TempDir private Path folder;

  private Clients clients;
  private KafkaProducer<byte[], byte[]> producer;
  private final List<Letter> sent = new ArrayList<>();

  @Test
  void endsAsDeadLettersWithItsCoordinatesAndHarmsNothing() throws Exception {
    try (BatchRuns bench = new BatchRuns()) {
      clients = new Clients(bench.cluster(), Map.of());
      try (Admin admin = clients.admin()) {
        Deployment.deploy(
            admin, bench.cluster(), NAMESPACE, PARTITIONS, Deployment.BROKERS_DEFAULT);
      }
      poison(bench);
      Path output = folder.resolve("out");
      BatchReport report =
          bench.run(
              NAMESPACE, Reference.MESSY_FEW.input(), output, Reference.MESSY_FEW, PARTITIONS, 2);
      ReferenceTables.assertThese(output, Reference.MESSY_FEW);
      assertThat(report.deadLetters()).isEqualTo(sent.size());
      assertThat(deadLetters()).containsExactlyInAnyOrderElementsOf(sent);
    }
  }

  private void poison(BatchRuns bench) throws Exception {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bench.cluster().bootstrap(), "max.request.size", 2 << 20);
    try (KafkaProducer<byte[], byte[]> open =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer = open;
      for (Topic topic : RAW) {
        poison(topic, topic.value());
      }
      largest();
      dates();
    }
    unpacking(bench);
  }

  /** Records that a raw topic takes, compressed as they are, and no topic of the streams would. */
  private void unpacking(BatchRuns bench) throws Exception {
    Map<String, Object> settings =
        Map.of(
            "bootstrap.servers",
            bench.cluster().bootstrap(),
            "compression.type",
            "gzip",
            "max.request.size",
            2 * Topic.LARGEST_DERIVED);
    try (KafkaProducer<byte[], byte[]> compressing =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      producer = compressing;
      byte[] bytes = new byte[Topic.LARGEST_DERIVED + 1];
      byte[] first = Arrays.copyOf(bytes, 1_024);
      for (Topic topic : List.of(Topics.REPORTS_OUTPUT, Topics.REPORTS_READINGS)) {
        send(topic, 0, bytes, first, "a record of 16777217 bytes");
        send(topic, 0, bytes, first, "a record of 16777217 bytes");
      }
    }
  }

  private <T extends SpecificRecord> void poison(Topic topic, Class<T> type) throws Exception {
    byte[] good = AvroEncoder.of(topic.in(NAMESPACE), type, clients.schemas()).encode(empty(type));
    byte[] random = new byte[100];
    new Random(topic.name().hashCode()).nextBytes(random);
    random[0] = 7;
    byte[] unknown = good.clone();
    unknown[1] = 99;
    byte[] longer = Arrays.copyOf(good, good.length + 2);
    for (int partition = 0; partition < PARTITIONS; partition++) {
      send(topic, partition, random, "wrong magic byte 0x07");
      send(topic, partition, unknown, "unknown schema id");
      send(topic, partition, Arrays.copyOf(good, good.length - 1), "truncated body");
      send(topic, partition, Arrays.copyOf(good, 3), "truncated header");
      send(topic, partition, longer, "bytes left over");
      send(topic, partition, new byte[0], "truncated header");
      send(topic, partition, null, "no value");
    }
    Topic other =
        topic.equals(Topics.REPORTS_OUTPUT) ? Topics.REPORTS_ENERGY : Topics.REPORTS_OUTPUT;
    send(topic, 0, encoded(other, other.value()), "schema id");
  }

  /** One that with its coordinates is larger than what the raw topic takes. */
  private void largest() throws Exception {
    byte[] bytes = new byte[NEARLY_THE_LARGEST_RECORD];
    new Random(1).nextBytes(bytes);
    bytes[0] = 7;
    send(Topics.REPORTS_OUTPUT, 1, bytes, "wrong magic byte 0x07");
  }

  /** A date that is none: read without trouble, and no date all the same. */
  private void dates() throws Exception {
    AvroEncoder<BusinessDate> encoder =
        AvroEncoder.of(Topics.BUSINESS_DATE.in(NAMESPACE), BusinessDate.class, clients.schemas());
    List<BusinessDate> none =
        List.of(
            new BusinessDate("", "", ""),
            new BusinessDate("2022-02-30", "2021-01", "test"),
            new BusinessDate("2022-02-28", "2021-13", "test"),
            new BusinessDate("+12022-02-28", "2021-01", "test"));
    for (BusinessDate date : none) {
      send(Topics.BUSINESS_DATE, 1, encoder.encode(date), "no business date");
    }
  }

  private <T extends SpecificRecord> byte[] encoded(Topic topic, Class<T> type) throws Exception {
    return AvroEncoder.of(topic.in(NAMESPACE), type, clients.schemas()).encode(empty(type));
  }

  /** An event whose fields are the defaults. */
  private static <T extends SpecificRecord> T empty(Class<T> type) throws Exception {
    Object builder = type.getMethod("newBuilder").invoke(null);
    return type.cast(builder.getClass().getMethod("build").invoke(builder));
  }

  private void send(Topic topic, int partition, byte[] value, String cause) throws Exception {
    send(topic, partition, value, value, cause);
  }

  /**
   * @param kept what the dead letter has of the value
   */
  private void send(Topic topic, int partition, byte[] value, byte[] kept, String cause)
      throws Exception {
    byte[] key = sent.size() % 3 == 0 ? null : new byte[] {(byte) 0xff, (byte) sent.size()};
    ProducerRecord<byte[], byte[]> message =
        new ProducerRecord<>(topic.name(NAMESPACE), partition, key, value);
    if (sent.size() % 2 == 0) {
      message.headers().add("origin", null);
    }
    RecordMetadata at = producer.send(message).get();
    sent.add(new Letter(at.topic(), at.partition(), at.offset(), hex(kept), cause));
  }

  private List<Letter> deadLetters() {
    List<Letter> found = new ArrayList<>();
    try (Consumer<String, byte[]> reader = clients.reader()) {
      new TopicTable(reader, clients.schemas(), NAMESPACE)
          .forEach(Topics.DEAD_LETTERS, record -> found.add(letter(record)));
    }
    return found;
  }

  private Letter letter(ConsumerRecord<String, byte[]> record) {
    String cause = header(record, DeadLetters.CAUSE);
    String topic = header(record, DeadLetters.TOPIC);
    int partition = Integer.parseInt(header(record, DeadLetters.PARTITION));
    long offset = Long.parseLong(header(record, DeadLetters.OFFSET));
    String begin =
        sent.stream()
            .filter(
                letter ->
                    letter.topic.equals(topic)
                        && letter.partition == partition
                        && letter.offset == offset
                        && cause.startsWith(letter.cause))
            .map(Letter::cause)
            .findFirst()
            .orElse(cause);
    return new Letter(topic, partition, offset, hex(record.value()), begin);
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }

  /** The bytes; of many, a fingerprint. */
  private static String hex(byte[] bytes) {
    if (bytes == null) {
      return "";
    }
    return bytes.length > 1000
        ? bytes.length + " bytes, " + Arrays.hashCode(bytes)
        : HexFormat.of().formatHex(bytes);
  }
}
