package cn.qianhu.local.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerTest {
  private static EmbeddedBroker broker;

  @BeforeAll
  static void start(@TempDir Path folder) {
    broker = EmbeddedBroker.start(folder, 0);
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  @Test
  void aReaderOfCommittedRecordsSeesCommittedTransactionsOnly() throws Exception {
    TopicProbe probe = new TopicProbe(broker.bootstrap(), "postings");
    probe.makeTopic(1);
    probe.writeInTransaction(false, "aborted");
    probe.writeInTransaction(true, "debit", "credit");
    assertThat(probe.read(2)).containsExactly("debit", "credit");
  }

  /** Whoever asked for one that is not there would have it made, all at the same time. */
  @Test
  void topicsOfGroupsAndTransactionsAreThereBeforeAnybodyAsks(@TempDir Path folder)
      throws Exception {
    try (EmbeddedBroker fresh = EmbeddedBroker.start(folder, 0);
        Admin admin =
            Admin.create(Map.<String, Object>of("bootstrap.servers", fresh.bootstrap()))) {
      assertThat(admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get())
          .contains("__consumer_offsets", "__transaction_state");
      assertThat(cleanup(admin, "__consumer_offsets")).isEqualTo("compact");
      assertThat(cleanup(admin, "__transaction_state")).isEqualTo("compact");
    }
  }

  private static String cleanup(Admin admin, String topic) throws Exception {
    ConfigResource of = new ConfigResource(ConfigResource.Type.TOPIC, topic);
    return admin.describeConfigs(List.of(of)).all().get().get(of).get("cleanup.policy").value();
  }

  @Test
  void aGroupGoesOnWhereItStopped() throws Exception {
    TopicProbe probe = new TopicProbe(broker.bootstrap(), "positions");
    probe.makeTopic(1);
    probe.write("first");
    assertThat(probe.read(1)).containsExactly("first");
    probe.write("second");
    assertThat(probe.read(1)).containsExactly("second");
  }

  @Test
  void aTopicIsKeptForEverUnlessItSaysOtherwise() throws Exception {
    new TopicProbe(broker.bootstrap(), "kept").makeTopic(1);
    ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, "kept");
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrap()))) {
      assertThat(
              admin
                  .describeConfigs(List.of(topic))
                  .all()
                  .get()
                  .get(topic)
                  .get("retention.ms")
                  .value())
          .isEqualTo("-1");
    }
  }

  @Test
  void anUnknownTopicIsNotMadeByAskingForIt() throws Exception {
    try (Admin admin =
        Admin.create(Map.<String, Object>of("bootstrap.servers", broker.bootstrap()))) {
      Assertions.assertThatThrownBy(
              () -> admin.describeTopics(List.of("misspelt")).allTopicNames().get())
          .isInstanceOf(ExecutionException.class)
          .hasCauseInstanceOf(UnknownTopicOrPartitionException.class);
    }
  }
}
