package cn.qianhu.center.batch;

import cn.qianhu.center.cluster.Cluster;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.ingest.access.KeyLog;
import cn.qianhu.ingest.event.EventSerializer;
import cn.qianhu.ingest.file.FilePublisher;
import cn.qianhu.ingest.folder.FolderAdapter;
import cn.qianhu.ingest.receipt.EarlierReports;
import cn.qianhu.ingest.receipt.EarlierReportsLog;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Clients of a cluster, set up as the desk needs them. */
public final class Clients {

  /** Much at a time; and no half second at the end of each topic, waiting for what may yet come. */
  private static final Map<String, Object> BULK =
      Map.of(
          ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000,
          ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 20);

  private final Cluster cluster;
  private final Map<String, String> properties;
  private final SchemaLookup schemas;

  /**
   * @param properties Kafka client properties, passed through unchanged
   */
  public Clients(Cluster cluster, Map<String, String> properties) {
    this.cluster = cluster;
    this.properties = properties;
    this.schemas = SchemaLookup.at(cluster.registryUrl());
  }

  public SchemaLookup schemas() {
    return schemas;
  }

  public Admin admin() {
    return Admin.create(common());
  }

  /** Watches the numbers of partitions of a namespace, for a process that runs on. */
  public PartitionWatch partitionWatch(String namespace) {
    return PartitionWatch.open(common(), namespace);
  }

  /** An idempotent producer of events, on the topics of a namespace. */
  public Producer<String, SpecificRecord> producer(String namespace) {
    return new KafkaProducer<>(
        FilePublisher.settings(common()),
        new StringSerializer(),
        new EventSerializer(schemas, namespace));
  }

  /** The same for an adapter of a folder: it publishes in transactions under an id. */
  public Producer<String, SpecificRecord> transactionalProducer(
      String namespace, String transactionalId) {
    return new KafkaProducer<>(
        FolderAdapter.producerSettings(common(), transactionalId),
        new StringSerializer(),
        new EventSerializer(schemas, namespace));
  }

  /**
   * The same of values that are encoded already. One of the same id that was opened before can
   * commit nothing any more.
   */
  public Producer<String, byte[]> transactionalBytesProducer(String transactionalId) {
    return new KafkaProducer<>(
        FolderAdapter.producerSettings(common(), transactionalId),
        new StringSerializer(),
        new ByteArraySerializer());
  }

  /** An idempotent producer of records as they stood somewhere, byte for byte. */
  public Producer<byte[], byte[]> bytesProducer() {
    return bytesProducer(FilePublisher.settings(common()));
  }

  /** The same in transactions. */
  public Producer<byte[], byte[]> bytesProducer(String transactionalId) {
    return bytesProducer(FolderAdapter.producerSettings(common(), transactionalId));
  }

  private static Producer<byte[], byte[]> bytesProducer(Map<String, Object> given) {
    Map<String, Object> settings = new HashMap<>(given);
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.LARGEST_DERIVED);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** Where access keys are kept. */
  public KeyLog keyLog(String namespace) {
    return KeyLog.open(common(), schemas, namespace);
  }

  /** The monthly reports that were received so far, by whatever way. */
  public EarlierReports earlierReports(CodeTables tables, String namespace) {
    return new EarlierReportsLog(tables, common(), schemas, namespace);
  }

  /** A consumer without a group that sees only what was committed. */
  public Consumer<String, byte[]> reader() {
    return consumer(BULK);
  }

  /** The same for who wants the keys, too, byte for byte. */
  public Consumer<byte[], byte[]> bytesReader() {
    return consumer(BULK, new ByteArrayDeserializer());
  }

  /** The same for asking whether there is a record at all: it fetches hardly more than one. */
  public Consumer<String, byte[]> probe() {
    return consumer(
        Map.of(
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1,
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1));
  }

  private Consumer<String, byte[]> consumer(Map<String, Object> fetching) {
    return consumer(fetching, new StringDeserializer());
  }

  private <K> Consumer<K, byte[]> consumer(Map<String, Object> fetching, Deserializer<K> keys) {
    Map<String, Object> settings = common();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.putAll(fetching);
    return new KafkaConsumer<>(settings, keys, new ByteArrayDeserializer());
  }

  private Map<String, Object> common() {
    Map<String, Object> settings = new HashMap<>(properties);
    settings.put("bootstrap.servers", cluster.bootstrap());
    // Said of the streams' group, it may be a protocol that only they know; nobody here has a
    // group.
    settings.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
    return settings;
  }
}
