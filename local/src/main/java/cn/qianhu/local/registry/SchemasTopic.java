package cn.qianhu.local.registry;

import cn.qianhu.client.ClusterException;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topic that keeps the schemas: one partition, compacted, named as Confluent's registry names
 * it. One registry writes it at a time.
 */
final class SchemasTopic implements RecordLog {
  static final String NAME = "_schemas";
  private static final Logger LOG = LoggerFactory.getLogger(SchemasTopic.class);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final String bootstrap;
  private final KafkaProducer<String, String> producer;

  /** Opens the topic, making it if there is none. */
  SchemasTopic(String bootstrap) {
    this.bootstrap = bootstrap;
    makeIfMissing();
    this.producer =
        new KafkaProducer<>(
            Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                bootstrap,
                ProducerConfig.CLIENT_ID_CONFIG,
                "qianhu-registry",
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis() / 3,
                ProducerConfig.LINGER_MS_CONFIG,
                0),
            new StringSerializer(),
            new StringSerializer());
  }

  @Override
  public void readAll(Consumer<RegistryRecord> reader) {
    try (KafkaConsumer<String, String> consumer = consumer()) {
      new TopicReader<>(consumer)
          .read(NAME, found -> reader.accept(RecordFormat.read(found.key(), found.value())));
    }
  }

  @Override
  public void append(String key, String value) {
    try {
      var unused = Answer.of(producer.send(new ProducerRecord<>(NAME, 0, key, value)));
    } catch (RuntimeException e) {
      throw RegistryError.notStored(e);
    }
  }

  @Override
  public void close() {
    producer.close(PATIENCE);
  }

  private KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bootstrap,
            ConsumerConfig.CLIENT_ID_CONFIG,
            "qianhu-registry",
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            (int) PATIENCE.toMillis(),
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false),
        new StringDeserializer(),
        new StringDeserializer());
  }

  private void makeIfMissing() {
    NewTopic topic =
        new NewTopic(NAME, Optional.of(1), Optional.empty())
            .configs(Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT));
    try (Admin admin =
        Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrap))) {
      Answer.of(
          admin
              .createTopics(
                  List.of(topic), new CreateTopicsOptions().timeoutMs((int) PATIENCE.toMillis()))
              .all());
    } catch (TopicExistsException e) {
      LOG.debug("{} is there", NAME);
    } catch (KafkaException e) {
      throw unreachable(e);
    }
  }

  private ClusterException unreachable(Throwable cause) {
    return new ClusterException(
        "The schema registry cannot make its topic "
            + NAME
            + " on Kafka at "
            + bootstrap
            + ": "
            + cause
            + ". Check that Kafka runs there and lets topics be made.",
        cause);
  }
}
