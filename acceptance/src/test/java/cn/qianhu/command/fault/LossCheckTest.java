package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.client.Clients;
import cn.qianhu.client.TopicReadiness;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.command.reset.Reset;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.local.cluster.ShippedStreams;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Streams of which topics were lost in part do not go on from what is left. */
@Timeout(180)
class LossCheckTest {

  @TempDir private Path state;

  private String namespace;

  @BeforeEach
  void haveTopicsOfItsOwn(TestInfo test) {
    String name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    namespace = SharedCluster.namespace(LossCheckTest.class, name);
  }

  @Test
  void isNamedWithTheWayBackWhichLeadsBack() throws Exception {
    EmbeddedCluster cluster = SharedCluster.get();
    String changelog = namespace + "qianhu-streams-city-books-changelog";
    try (Admin admin = new Clients(cluster.cluster(), Map.of()).admin()) {
      begin(cluster, admin);
      readAll(cluster, admin, QianhuStreams::close);
      admin.deleteTopics(List.of(changelog)).all().get();
      TopicReadiness.awaitGone(admin, List.of(changelog), Duration.ofSeconds(30));

      assertThatThrownBy(() -> QianhuStreams.start(settings(cluster)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining(changelog)
          .hasMessageContaining("qianhu reset");

      assertThat(admin.listTopics().names().get()).doesNotContain(changelog);
      Reset anew = new Reset(admin, cluster.cluster(), namespace);
      anew.takeMembersOut();
      anew.run();
      readAll(cluster, admin, QianhuStreams::leave);
      assertThat(admin.listTopics().names().get()).contains(changelog);
    }
  }

  /** A topic that is shorter than what was read of it would be begun anew, and count twice. */
  @Test
  void recordsThatWereReadAndAreGoneAreNamed() throws Exception {
    EmbeddedCluster cluster = SharedCluster.get();
    try (Admin admin = new Clients(cluster.cluster(), Map.of()).admin()) {
      begin(cluster, admin);
      readAll(cluster, admin, QianhuStreams::leave);
      // As if the file had been longer than it is now.
      TopicPartition partition = new TopicPartition(Topics.ROLL_UP_BY_CITY.name(namespace), 0);
      admin
          .alterConsumerGroupOffsets(
              StreamsSettings.applicationId(namespace),
              Map.of(partition, new OffsetAndMetadata(1_000)))
          .all()
          .get();

      assertThatThrownBy(() -> QianhuStreams.start(settings(cluster)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("roll-up.by-city-0")
          .hasMessageContaining("1000")
          .hasMessageContaining("qianhu reset");
    }
  }

  private void begin(EmbeddedCluster cluster, Admin admin) {
    Clients clients = new Clients(cluster.cluster(), Map.of());
    Deployment.deploy(admin, cluster.cluster(), namespace, 1, Deployment.BROKERS_DEFAULT);
    try (Producer<String, SpecificRecord> producer = clients.producer(namespace)) {
      new BusinessDates(producer, namespace)
          .move(LocalDate.of(2022, 3, 1), YearMonth.of(2022, 1), "test");
    }
  }

  /**
   * @param stop how the streams are stopped: for a restart the group keeps their place
   */
  private void readAll(
      EmbeddedCluster cluster, Admin admin, java.util.function.Consumer<QianhuStreams> stop)
      throws Exception {
    QianhuStreams streams = QianhuStreams.startClean(settings(cluster));
    try (Consumer<String, byte[]> probe = new Clients(cluster.cluster(), Map.of()).probe()) {
      new CatchUpProbe(admin, probe, namespace).await(lag -> {}, () -> {});
    } finally {
      stop.accept(streams);
    }
  }

  private StreamsSettings settings(EmbeddedCluster cluster) {
    return ShippedStreams.in(namespace, cluster.cluster(), state, Map.of());
  }
}
