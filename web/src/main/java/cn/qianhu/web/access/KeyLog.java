package cn.qianhu.web.access;

import cn.qianhu.client.ProducerSettings;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.AccessKey;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes what is kept of keys to their topic, where every gateway hears of it. */
public final class KeyLog implements AutoCloseable {

  private final Producer<String, byte[]> producer;
  private final AvroEncoder<AccessKey> encoder;
  private final String topic;

  private KeyLog(Producer<String, byte[]> producer, SchemaLookup schemas, String namespace) {
    Topic keys = Topics.ACCESS_KEYS.in(namespace);
    this.producer = producer;
    this.encoder = AvroEncoder.of(keys, AccessKey.class, schemas);
    this.topic = keys.name();
  }

  /**
   * Opens the log.
   *
   * @param properties of Kafka's clients, bootstrap servers among them
   * @param namespace prefix of the topics' names; empty by default
   */
  public static KeyLog open(Map<String, ?> properties, SchemaLookup schemas, String namespace) {
    return new KeyLog(
        new KafkaProducer<>(
            ProducerSettings.idempotent(properties),
            new StringSerializer(),
            new ByteArraySerializer()),
        schemas,
        namespace);
  }

  /** Keeps a key in its present state, and returns when all replicas have it. */
  public void keep(AccessKey key) {
    Answer.of(
        producer.send(new ProducerRecord<>(topic, key.getKeyId(), encoder.encode(key))),
        "The key " + key.getKeyId() + " could not be kept.");
  }

  @Override
  public void close() {
    producer.close();
  }
}
