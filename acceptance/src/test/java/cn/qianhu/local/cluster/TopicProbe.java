package cn.qianhu.local.cluster;

import cn.qianhu.client.TopicReadiness;
import cn.qianhu.kit.Until;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes texts to one topic and reads them back, as any client would. */
final class TopicProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration POLL = Duration.ofMillis(100);

  private final String bootstrap;
  private final String topic;

  TopicProbe(String bootstrap, String topic) {
    this.bootstrap = bootstrap;
    this.topic = topic;
  }

  void makeTopic(int partitions) throws Exception {
    try (Admin admin = admin()) {
      admin
          .createTopics(List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty())))
          .all()
          .get();
      TopicReadiness.await(admin, List.of(topic), PATIENCE);
    }
  }

  int partitions() throws Exception {
    try (Admin admin = admin()) {
      return admin
          .describeTopics(List.of(topic))
          .allTopicNames()
          .get()
          .get(topic)
          .partitions()
          .size();
    }
  }

  List<String> announcedNodes() throws Exception {
    try (Admin admin = admin()) {
      return admin.describeCluster().nodes().get().stream()
          .map(node -> node.host() + ":" + node.port())
          .toList();
    }
  }

  void write(String... texts) throws Exception {
    try (KafkaProducer<String, String> producer = producer(Map.of())) {
      for (String text : texts) {
        producer.send(new ProducerRecord<>(topic, text)).get();
      }
    }
  }

  /** One transaction with all the texts, committed or aborted. */
  void writeInTransaction(boolean commit, String... texts) throws Exception {
    try (KafkaProducer<String, String> producer = producer(Map.of("transactional.id", "probe"))) {
      producer.initTransactions();
      producer.beginTransaction();
      for (String text : texts) {
        producer.send(new ProducerRecord<>(topic, text)).get();
      }
      if (commit) {
        producer.commitTransaction();
      } else {
        producer.abortTransaction();
      }
    }
  }

  /** Reads committed texts with a group of its own, until there are as many as wanted. */
  List<String> read(int wanted) {
    List<String> texts = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer = consumer()) {
      consumer.subscribe(List.of(topic));
      Until.holds(
          "there are " + wanted + " texts in " + topic,
          PATIENCE,
          () -> {
            consumer.poll(POLL).forEach(found -> texts.add(found.value()));
            return texts.size() >= wanted;
          });
      consumer.commitSync();
    }
    return texts;
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", bootstrap));
  }

  private KafkaProducer<String, String> producer(Map<String, Object> more) {
    Map<String, Object> settings = new HashMap<>(more);
    settings.put("bootstrap.servers", bootstrap);
    return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
  }

  private KafkaConsumer<String, String> consumer() {
    return new KafkaConsumer<>(
        Map.of(
            "bootstrap.servers",
            bootstrap,
            "group.id",
            "probe",
            "isolation.level",
            "read_committed",
            "auto.offset.reset",
            "earliest"),
        new StringDeserializer(),
        new StringDeserializer());
  }
}
