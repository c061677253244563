package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.StreamsSettings;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * When the streams are held to have caught up. Here nothing runs: what the streams would have read
 * is said by committing offsets for their group.
 */
@Timeout(60)
class CatchUpProbeTest {

  /**
   * More looks than one who waits for nothing would take: one for each stage and one for results.
   */
  private static final int LOOKS = 6;

  private static final String NAMESPACE = SharedCluster.namespace(CatchUpProbeTest.class);

  private static EmbeddedCluster cluster;

  /** Where each topic ended before the test: what it sends stands from there on. */
  private final Map<Topic, Long> begins = new HashMap<>();

  private Admin admin;
  private Consumer<byte[], byte[]> probe;
  private KafkaProducer<byte[], byte[]> producer;

  /** One topic of each stage. */
  static List<Topic> stages() {
    return List.of(Topics.REPORTS_OUTPUT, Topics.ROLL_UP_BY_CITY, Topics.ROLL_UP_BY_PROVINCE);
  }

  @BeforeAll
  static void start() {
    cluster = SharedCluster.get();
    try (Admin deploying = Admin.create(Map.of("bootstrap.servers", cluster.bootstrap()))) {
      Deployment.deploy(deploying, cluster.cluster(), NAMESPACE, 1, Deployment.BROKERS_DEFAULT);
    }
  }

  @BeforeEach
  void open() {
    Map<String, Object> common = Map.of("bootstrap.servers", cluster.bootstrap());
    admin = Admin.create(common);
    probe =
        new KafkaConsumer<>(
            Map.of(
                "bootstrap.servers", cluster.bootstrap(),
                "isolation.level", "read_committed",
                "auto.offset.reset", "earliest"),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
    producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", cluster.bootstrap(), "transactional.id", NAMESPACE),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    producer.initTransactions();
  }

  /** Leaves nothing unread behind, aborted transactions included. */
  @AfterEach
  void close() throws Exception {
    for (Topic topic : begins.keySet()) {
      read(topic, end(topic) - begins.get(topic));
    }
    producer.close();
    probe.close();
    admin.close();
  }

  @ParameterizedTest(name = "at stage {index}")
  @MethodSource("stages")
  void waitsForRecordsThatAreNotRead(Topic topic) throws Exception {
    producer.beginTransaction();
    send(topic, 3);
    producer.commitTransaction();
    assertStillWaits();
    assertThat(new CatchUpProbe(admin, probe, NAMESPACE).lag()).isGreaterThanOrEqualTo(3);
    read(topic, 2);
    assertStillWaits();
    read(topic, 3);
    assertCaughtUp();
  }

  @ParameterizedTest(name = "at stage {index}")
  @MethodSource("stages")
  void waitsForATransactionToCommit(Topic topic) throws Exception {
    producer.beginTransaction();
    send(topic, 3);
    assertStillWaits();
    read(topic, 3);
    assertStillWaits();
    producer.commitTransaction();
    assertCaughtUp();
  }

  @ParameterizedTest(name = "at stage {index}")
  @MethodSource("stages")
  void waitsForATransactionToAbortAndForNothingOfIt(Topic topic) throws Exception {
    producer.beginTransaction();
    send(topic, 3);
    assertStillWaits();
    producer.abortTransaction();
    assertCaughtUp();
  }

  @ParameterizedTest(name = "at stage {index}")
  @MethodSource("stages")
  void looksBehindAnAbortedTransactionForRecordsThatAreNotRead(Topic topic) throws Exception {
    producer.beginTransaction();
    send(topic, 2);
    producer.abortTransaction();
    producer.beginTransaction();
    send(topic, 1);
    producer.commitTransaction();
    assertStillWaits();
    read(topic, 4);
    assertCaughtUp();
  }

  /** Its offsets may be visible before what it computed is. */
  @Test
  void waitsForTheResultsOfTheLastCommit() throws Exception {
    for (Topic topic : List.of(Topics.RESULTS_INDICATORS, Topics.LEDGER_JOURNAL)) {
      producer.beginTransaction();
      send(topic, 1);
      assertStillWaits();
      producer.commitTransaction();
      assertCaughtUp();
    }
  }

  /** Whoever reports goes on reporting: what comes after the question is not asked about. */
  @Test
  void doesNotWaitForWhatIsSentMeanwhile() throws Exception {
    Topic topic = Topics.REPORTS_OUTPUT;
    producer.beginTransaction();
    send(topic, 3);
    producer.commitTransaction();
    boolean[] sentMore = {false};
    new CatchUpProbe(admin, probe, NAMESPACE)
        .await(
            lag -> {},
            () -> {
              if (!sentMore[0]) {
                sentMore[0] = true;
                sendAndRead(topic, 3);
              }
            });
    assertThat(sentMore[0]).isTrue();
    assertStillWaits();
  }

  /** Sends one more, and says that only those before it are read. */
  private void sendAndRead(Topic topic, long offset) {
    try {
      producer.beginTransaction();
      send(topic, 1);
      producer.commitTransaction();
      read(topic, offset);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private void send(Topic topic, int records) throws Exception {
    begins.computeIfAbsent(topic, this::end);
    byte[] value = "record".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < records; i++) {
      producer.send(new ProducerRecord<>(topic.name(NAMESPACE), value, value)).get();
    }
  }

  private long end(Topic topic) {
    TopicPartition partition = new TopicPartition(topic.name(NAMESPACE), 0);
    return PartitionOffsets.ends(admin, List.of(partition), IsolationLevel.READ_UNCOMMITTED)
        .get(partition);
  }

  /**
   * Says that a topic is read.
   *
   * @param offset from where it ended before the test
   */
  private void read(Topic topic, long offset) throws Exception {
    admin
        .alterConsumerGroupOffsets(
            StreamsSettings.applicationId(NAMESPACE),
            Map.of(
                new TopicPartition(topic.name(NAMESPACE), 0),
                new OffsetAndMetadata(begins.get(topic) + offset)))
        .all()
        .get();
  }

  private void assertStillWaits() {
    int[] looks = {0};
    assertThatThrownBy(
            () ->
                new CatchUpProbe(admin, probe, NAMESPACE)
                    .await(
                        lag -> {},
                        () -> {
                          if (looks[0]++ == LOOKS) {
                            throw new LookedEnoughException();
                          }
                        }))
        .isInstanceOf(LookedEnoughException.class);
  }

  private void assertCaughtUp() throws InterruptedException {
    List<Long> lags = new ArrayList<>();
    new CatchUpProbe(admin, probe, NAMESPACE).await(lags::add, () -> {});
    assertThat(lags).endsWith(0L);
  }

  private static final class LookedEnoughException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
