package cn.qianhu.client;

import cn.qianhu.contract.sender.EventSerializer;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.wire.SchemaLookup;
import java.time.Duration;
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

  public Cluster cluster() {
    return cluster;
  }

  public SchemaLookup schemas() {
    return schemas;
  }

  /** The schemas for callers that a person waits for: a lookup gives up sooner. */
  public SchemaLookup schemas(Duration patience) {
    return SchemaLookup.at(cluster.registryUrl(), patience);
  }

  public Admin admin() {
    return Admin.create(settings());
  }

  /** Watches the numbers of partitions of a namespace, for a process that runs on. */
  public PartitionWatch partitionWatch(String namespace) {
    return PartitionWatch.open(settings(), namespace);
  }

  /** An idempotent producer of events, on the topics of a namespace. */
  public Producer<String, SpecificRecord> producer(String namespace) {
    return producer(ProducerSettings.idempotent(settings()), schemas, namespace);
  }

  /** The producer of a folder adapter, which publishes in transactions under an id. */
  public Producer<String, SpecificRecord> transactionalProducer(
      String namespace, String transactionalId) {
    return producer(
        ProducerSettings.transactional(settings(), transactionalId), schemas, namespace);
  }

  /**
   * A producer of events for whoever needs to send otherwise than in bulk.
   *
   * @param settings all of them, made of {@link #settings}
   */
  public Producer<String, SpecificRecord> producer(
      Map<String, Object> settings, SchemaLookup schemas, String namespace) {
    return new KafkaProducer<>(
        settings, new StringSerializer(), new EventSerializer(schemas, namespace));
  }

  /** An idempotent producer of values that are encoded already. */
  public Producer<String, byte[]> encodedProducer() {
    return encodedProducer(ProducerSettings.idempotent(settings()));
  }

  /**
   * The producer of encoded values that publishes in transactions. One of the same id that was
   * opened before can commit nothing any more.
   */
  public Producer<String, byte[]> encodedProducer(String transactionalId) {
    return encodedProducer(ProducerSettings.transactional(settings(), transactionalId));
  }

  private static Producer<String, byte[]> encodedProducer(Map<String, Object> settings) {
    return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
  }

  /** An idempotent producer of records as they stood somewhere, byte for byte. */
  public Producer<byte[], byte[]> bytesProducer() {
    return bytesProducer(ProducerSettings.idempotent(settings()));
  }

  /** The producer of bytes that publishes in transactions. */
  public Producer<byte[], byte[]> bytesProducer(String transactionalId) {
    return bytesProducer(ProducerSettings.transactional(settings(), transactionalId));
  }

  private static Producer<byte[], byte[]> bytesProducer(Map<String, Object> settings) {
    settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Topic.LARGEST_DERIVED);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  /** A consumer without a group that sees only what was committed. */
  public Consumer<String, byte[]> reader() {
    return consumer(BULK);
  }

  /**
   * A consumer for whoever needs to read otherwise than in bulk.
   *
   * @param settings all of them, made of {@link #settings}
   */
  public Consumer<String, byte[]> reader(Map<String, Object> settings) {
    return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
  }

  /** Sees only what was committed, too, and has keys byte for byte. */
  public Consumer<byte[], byte[]> bytesReader() {
    return consumer(BULK, new ByteArrayDeserializer());
  }

  /** A consumer that fetches hardly more than one record, to see whether there is one at all. */
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
    Map<String, Object> settings = settings();
    settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
    settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
    settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
    settings.putAll(fetching);
    return new KafkaConsumer<>(settings, keys, new ByteArrayDeserializer());
  }

  /** The settings of every client of this cluster, for code that makes clients of its own. */
  public Map<String, Object> settings() {
    Map<String, Object> settings = new HashMap<>(properties);
    settings.put("bootstrap.servers", cluster.bootstrap());
    // Set for the streams' group, it may name a protocol that other clients do not have; these
    // clients join no group.
    settings.remove(ConsumerConfig.GROUP_PROTOCOL_CONFIG);
    return settings;
  }
}
