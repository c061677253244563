package cn.qianhu.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import cn.qianhu.client.ClusterException;
import cn.qianhu.client.TopicReadiness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class TopicReadinessTest {
  private static final int PARTITIONS = 12;

  private static EmbeddedBroker broker;
  private static Admin admin;

  @BeforeAll
  static void start() {
    broker = EmbeddedBroker.start(null, 0);
    admin = Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrap()));
  }

  @AfterAll
  static void stop() {
    admin.close();
    broker.close();
  }

  @Test
  void readyTopicsTakeTheFirstRecordsOfAHastyProducerWithoutARefusal() throws Exception {
    List<String> topics = IntStream.range(0, 20).mapToObj(i -> "new-" + i).toList();
    admin.createTopics(topics.stream().map(TopicReadinessTest::topic).toList()).all().get();

    TopicReadiness.await(admin, topics, Duration.ofSeconds(60));

    assertThat(refusalsWhileWritingTo(topics)).isEmpty();
  }

  @Test
  void whatIsGoneIsNotListedAndCanBeMadeAgain() throws Exception {
    List<String> topics = IntStream.range(0, 4).mapToObj(i -> "gone-" + i).toList();
    for (int time = 0; time < 3; time++) {
      admin.createTopics(topics.stream().map(TopicReadinessTest::topic).toList()).all().get();
      TopicReadiness.await(admin, topics, Duration.ofSeconds(60));
      admin.deleteTopics(topics).all().get();

      TopicReadiness.awaitGone(admin, topics, Duration.ofSeconds(60));

      assertThat(admin.listTopics().names().get()).doesNotContainAnyElementsOf(topics);
    }
  }

  @Test
  void aTopicThatNobodyDeletesIsNamedWhenPatienceEnds() throws Exception {
    admin.createTopics(List.of(topic("stays"))).all().get();
    TopicReadiness.await(admin, List.of("stays"), Duration.ofSeconds(60));
    assertThatThrownBy(
            () -> TopicReadiness.awaitGone(admin, List.of("stays"), Duration.ofMillis(300)))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("[stays]");
  }

  @Test
  void aTopicThatNobodyMakesIsNamedWhenPatienceEnds() {
    assertThatThrownBy(
            () -> TopicReadiness.await(admin, List.of("misspelt"), Duration.ofMillis(300)))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("[misspelt]");
  }

  private static List<String> refusalsWhileWritingTo(List<String> topics) throws Exception {
    Logger client = (Logger) LoggerFactory.getLogger("org.apache.kafka.clients");
    ListAppender<ILoggingEvent> heard = new ListAppender<>();
    heard.start();
    client.addAppender(heard);
    try (KafkaProducer<String, String> producer = hastyProducer()) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (int round = 0; round < 20; round++) {
        for (String topic : topics) {
          for (int partition = 0; partition < PARTITIONS; partition++) {
            sent.add(producer.send(new ProducerRecord<>(topic, partition, "key", "value")));
          }
        }
      }
      for (Future<RecordMetadata> record : sent) {
        record.get();
      }
    } finally {
      client.detachAppender(heard);
    }
    return heard.list.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
        .map(ILoggingEvent::getFormattedMessage)
        .toList();
  }

  /** Small batches, sent at once, five in flight: what brings the gap to light. */
  private static KafkaProducer<String, String> hastyProducer() {
    return new KafkaProducer<>(
        Map.of("bootstrap.servers", broker.bootstrap(), "linger.ms", 0, "batch.size", 100),
        new StringSerializer(),
        new StringSerializer());
  }

  private static NewTopic topic(String name) {
    return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty());
  }
}
