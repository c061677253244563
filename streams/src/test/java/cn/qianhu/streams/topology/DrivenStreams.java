package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.topic.RawPartitions;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.SchemaLookup;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology without a broker: rows of files go in, events come out. */
final class DrivenStreams implements AutoCloseable {

  private final SchemaLookup schemas =
      new SchemaLookup(new MockSchemaRegistryClient(), true, Duration.ofSeconds(1));
  private final TopologyTestDriver driver;

  /** All stands in the one partition that the driver has, and belongs there. */
  DrivenStreams(Path stateDirectory) {
    this(stateDirectory, 1);
  }

  /**
   * The driver has one partition, the first: of more, what belongs in the others is misplaced.
   *
   * @param partitions that the raw topics are said to have
   */
  DrivenStreams(Path stateDirectory, int partitions) {
    this(stateDirectory, partitions, Skips.NONE, Map.of());
  }

  /** The same where records between stages are to be passed over. */
  DrivenStreams(Path stateDirectory, Skips skips) {
    this(stateDirectory, 1, skips, Map.of());
  }

  /**
   * @param settings properties that a site gives
   */
  DrivenStreams(Path stateDirectory, int partitions, Map<String, String> settings) {
    this(stateDirectory, partitions, Skips.NONE, settings);
  }

  private DrivenStreams(
      Path stateDirectory, int partitions, Skips skips, Map<String, String> settings) {
    Properties properties = new Properties();
    properties.putAll(settings);
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "driven");
    properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
    driver =
        new TopologyTestDriver(
            new QianhuTopology(Site.shipped(), RawPartitions.same(partitions), schemas, "")
                .skipping(skips)
                .build(),
            properties);
  }

  /** Sends one row of a file, as its sender would. */
  <E extends SpecificRecord> void send(
      Form<E> form, Class<E> type, String key, List<String> texts) {
    send(Topics.of(form.kind()), type, key, form.event(texts));
  }

  <E extends SpecificRecord> void send(Topic topic, Class<E> type, String key, E event) {
    send(topic, key, encode(topic, type, event));
  }

  /** The value of an event as it is written on its topic. */
  <E extends SpecificRecord> byte[] encode(Topic topic, Class<E> type, E event) {
    return AvroEncoder.of(topic, type, schemas).encode(event);
  }

  /** Sends a record with its key, value, headers and time; it gets an offset of its own. */
  void send(Topic topic, ConsumerRecord<byte[], byte[]> record) {
    driver
        .createInputTopic(topic.name(), new ByteArraySerializer(), new ByteArraySerializer())
        .pipeInput(
            new TestRecord<>(record.key(), record.value(), record.headers(), record.timestamp()));
  }

  void send(Topic topic, String key, byte[] bytes) {
    driver
        .createInputTopic(topic.name(), new StringSerializer(), new ByteArraySerializer())
        .pipeInput(key, bytes);
  }

  /** The records that came out on a topic since the last look; tombstones are not among them. */
  <E extends SpecificRecord> List<Map.Entry<String, E>> read(Topic topic, Class<E> type) {
    AvroDecoder<E> decoder = AvroDecoder.of(topic, type, schemas);
    return readBytes(topic).stream()
        .filter(record -> record.value() != null)
        .map(record -> Map.entry(record.key(), decoder.decode(record.value())))
        .toList();
  }

  /**
   * The last record of each key that came out on a table since the last look; null: a tombstone.
   */
  <E extends SpecificRecord> Map<String, E> latest(Topic topic, Class<E> type) {
    AvroDecoder<E> decoder = AvroDecoder.of(topic, type, schemas);
    Map<String, E> latest = new TreeMap<>();
    readBytes(topic)
        .forEach(
            record ->
                latest.put(
                    record.key(), record.value() == null ? null : decoder.decode(record.value())));
    return latest;
  }

  List<TestRecord<String, byte[]>> readBytes(Topic topic) {
    return driver
        .createOutputTopic(topic.name(), new StringDeserializer(), new ByteArrayDeserializer())
        .readRecordsToList();
  }

  KeyValueStore<String, byte[]> store(String name) {
    return driver.getKeyValueStore(name);
  }

  /** Sums of a metric over the tasks, by the value of a tag. */
  Map<String, Double> metric(String group, String name, String tag) {
    return driver.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().group().equals(group))
        .filter(metric -> metric.getKey().name().equals(name))
        .collect(
            Collectors.groupingBy(
                metric -> metric.getKey().tags().get(tag),
                Collectors.summingDouble(metric -> (Double) metric.getValue().metricValue())));
  }

  /** Sum of a metric over the tasks. */
  double metric(String group, String name) {
    return driver.metrics().entrySet().stream()
        .filter(metric -> metric.getKey().group().equals(group))
        .filter(metric -> metric.getKey().name().equals(name))
        .mapToDouble(metric -> (Double) metric.getValue().metricValue())
        .sum();
  }

  @Override
  public void close() {
    driver.close();
  }
}
