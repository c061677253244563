package cn.qianhu.web.access;

import cn.qianhu.client.Clients;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroEncoder;
import cn.qianhu.event.AccessKey;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Writes the entries of keys to their topic, which every gateway follows. */
public final class KeyLog implements AutoCloseable {

  private final Producer<String, byte[]> producer;
  private final AvroEncoder<AccessKey> encoder;
  private final String topic;

  /**
   * @param namespace prefix of the topics' names; empty by default
   */
  public KeyLog(Clients clients, String namespace) {
    Topic keys = Topics.ACCESS_KEYS.in(namespace);
    this.producer = clients.encodedProducer();
    this.encoder = AvroEncoder.of(keys, AccessKey.class, clients.schemas());
    this.topic = keys.name();
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
