package cn.qianhu.command.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
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
 * What each release of the present rules left behind is gone on with: nothing of it is worked out
 * anew, and what comes after moves it as if there had never been another release.
 */
@Timeout(300)
class UpgradeTest {

  private static final String CHANGELOG = "-changelog";

  @TempDir private Path folder;

  /** Each release with its folder of state, and with nothing but the changelogs. */
  static Stream<Arguments> releases() {
    return FolderRelease.ofPresentRules().stream()
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
        FolderRelease.deleteState(cluster);
      }
      Deployment.deploy(admin, cluster.cluster(), "", 1, Deployment.BROKERS_DEFAULT);
      ReleasedLog log = new ReleasedLog(admin);
      ReleasedLog.Ends ends = log.ends();

      run(cluster, admin);

      assertThat(log.ends()).isEqualTo(ends);

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
    Map<TopicPartition, Long> changelogs =
        new ReleasedLog(admin).written(topic -> topic.endsWith(CHANGELOG));
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

  /** Runs the streams until all state is there and all that is to be read is read. */
  private static void run(EmbeddedCluster cluster, Admin admin) throws Exception {
    QianhuStreams streams = QianhuStreams.start(FolderRelease.streams(cluster));
    try (Consumer<String, byte[]> probe = new Clients(cluster.cluster(), Map.of()).probe()) {
      Until.holds(() -> streams.failure() != null || streams.state() == KafkaStreams.State.RUNNING);
      new CatchUpProbe(admin, probe, "")
          .await(lag -> {}, () -> assertThat(streams.failure()).isNull());
    } finally {
      streams.leave();
    }
    assertThat(streams.failure()).isNull();
  }
}
