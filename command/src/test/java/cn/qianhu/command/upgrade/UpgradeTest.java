package cn.qianhu.command.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.contract.code.Site;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each release left behind is gone on with: nothing of it is worked out anew, and what comes
 * after moves it as if there had never been another release.
 */
@Timeout(300)
class UpgradeTest {

  private static final Comparator<TopicPartition> BY_NAME =
      Comparator.comparing(TopicPartition::toString);
  private static final String CHANGELOG = "-changelog";

  @TempDir private Path folder;

  /** Each release with its folder of state, and with nothing but the changelogs. */
  static Stream<Arguments> releases() {
    return FolderRelease.all().stream()
        .flatMap(release -> Stream.of(Arguments.of(release, true), Arguments.of(release, false)));
  }

  @ParameterizedTest(name = "{0}, folder of state {1}")
  @MethodSource("releases")
  void goesOnWhereTheReleaseStopped(String release, boolean withFolder) throws Exception {
    FolderRelease.unpack(release, folder);
    try (EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedCluster.Options.in(folder));
        Admin admin = new Clients(cluster.cluster(), Map.of()).admin()) {
      if (withFolder) {
        emptyChangelogs(admin);
      } else {
        delete(FolderRelease.state(cluster));
      }
      Deployment.deploy(admin, cluster.cluster(), "", 1, Deployment.BROKERS_DEFAULT);
      Map<TopicPartition, Long> read = read(admin);
      Map<TopicPartition, Long> ends = ends(admin, topic -> true);

      run(cluster, admin);

      assertThat(read(admin)).as("what the streams have read").isEqualTo(read);
      assertThat(ends(admin, topic -> true)).as("what is written").isEqualTo(ends);

      Path rest = folder.resolve("rest");
      FolderRelease.writeHalf(rest, false);
      Path after = folder.resolve("after");
      FolderRelease.takeIn(cluster, rest, after, 200);
      ReferenceTables.assertThese(after, FolderRelease.INPUT);
    }
  }

  /**
   * Takes from the changelogs what they say, so that only the folder still says it: whoever needed
   * them would have nothing. Their last offset is that of the marker of a commit.
   */
  private static void emptyChangelogs(Admin admin) throws Exception {
    Map<TopicPartition, Long> changelogs = ends(admin, topic -> topic.endsWith(CHANGELOG));
    assertThat(changelogs).hasSizeGreaterThan(5);
    setPolicy(admin, changelogs.keySet(), "delete");
    Map<TopicPartition, RecordsToDelete> records = new HashMap<>();
    changelogs.forEach(
        (partition, end) -> records.put(partition, RecordsToDelete.beforeOffset(end - 1)));
    admin.deleteRecords(records).all().get();
    setPolicy(admin, changelogs.keySet(), "compact");
  }

  private static void setPolicy(Admin admin, Set<TopicPartition> partitions, String policy)
      throws Exception {
    AlterConfigOp set =
        new AlterConfigOp(new ConfigEntry("cleanup.policy", policy), AlterConfigOp.OpType.SET);
    Map<ConfigResource, Collection<AlterConfigOp>> changes = new HashMap<>();
    for (TopicPartition partition : partitions) {
      changes.put(new ConfigResource(ConfigResource.Type.TOPIC, partition.topic()), List.of(set));
    }
    admin.incrementalAlterConfigs(changes).all().get();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** Runs the streams until all state is there and all that is to be read is read. */
  private static void run(EmbeddedCluster cluster, Admin admin) throws Exception {
    StreamsSettings settings =
        new StreamsSettings(
            Site.shipped(),
            cluster.bootstrap(),
            cluster.registryUrl(),
            "",
            FolderRelease.state(cluster),
            1,
            Map.of());
    QianhuStreams streams = QianhuStreams.start(settings);
    try (Consumer<String, byte[]> probe = new Clients(cluster.cluster(), Map.of()).probe()) {
      Until.holds(() -> streams.failure() != null || streams.state() == KafkaStreams.State.RUNNING);
      new CatchUpProbe(admin, probe, "")
          .await(lag -> {}, () -> assertThat(streams.failure()).isNull());
    } finally {
      streams.leave();
    }
    assertThat(streams.failure()).isNull();
  }

  private static Map<TopicPartition, Long> read(Admin admin) throws Exception {
    Map<TopicPartition, Long> read = new TreeMap<>(BY_NAME);
    admin
        .listConsumerGroupOffsets(StreamsSettings.applicationId(""))
        .partitionsToOffsetAndMetadata()
        .get()
        .forEach((partition, offset) -> read.put(partition, offset.offset()));
    assertThat(read).isNotEmpty();
    return read;
  }

  /** Where the topics that the streams write and read end. */
  private static Map<TopicPartition, Long> ends(Admin admin, Predicate<String> which)
      throws Exception {
    Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
    for (String topic : admin.listTopics().names().get()) {
      if (!topic.startsWith("_") && which.test(topic)) {
        asked.put(new TopicPartition(topic, 0), OffsetSpec.latest());
      }
    }
    Map<TopicPartition, Long> ends = new TreeMap<>(BY_NAME);
    admin
        .listOffsets(asked)
        .all()
        .get()
        .forEach((partition, end) -> ends.put(partition, end.offset()));
    return ends;
  }
}
