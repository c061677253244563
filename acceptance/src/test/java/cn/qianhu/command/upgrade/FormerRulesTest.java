package cn.qianhu.command.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.Replay;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.reset.Reset;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.streams.app.StreamsStop;
import cn.qianhu.streams.runtime.OtherRulesException;
import cn.qianhu.streams.state.RulesMark;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What a release of other rules left behind is not gone on with, and not touched: after a reset all
 * is worked out anew from its raw log, as a replay works it out.
 */
@Timeout(300)
class FormerRulesTest {

  @TempDir private Path folder;

  /** Each release with its folder of state, and with nothing but the changelogs. */
  static Stream<Arguments> releases() {
    return FolderRelease.ofFormerRules().stream()
        .flatMap(release -> Stream.of(Arguments.of(release, true), Arguments.of(release, false)));
  }

  @ParameterizedTest(name = "{0}, folder of state {1}")
  @MethodSource("releases")
  void isRefusedUntilAResetHasMadeAllAnew(String release, boolean withFolder) throws Exception {
    FolderRelease.unpack(release, folder);
    try (EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedCluster.Options.in(folder))) {
      Clients clients = new Clients(cluster.cluster(), Map.of());
      try (Admin admin = clients.admin();
          Consumer<String, byte[]> reader = clients.reader()) {
        if (!withFolder) {
          FolderRelease.deleteState(cluster);
        }
        Deployment.deploy(admin, cluster.cluster(), "", 1, Deployment.BROKERS_DEFAULT);
        ReleasedLog log = new ReleasedLog(admin);
        ReleasedLog.Ends before = log.ends();

        assertThat(refusal(FolderRelease.streams(cluster)))
            .contains(
                "-books",
                "（规则 %d，本版为 %d）".formatted(FolderRelease.rules(release), RulesMark.RULES),
                "qianhu reset --yes",
                "qianhu up --reset");

        assertThat(log.ends()).isEqualTo(before);

        Reset reset = new Reset(admin, cluster.cluster(), "");
        reset.takeMembersOut();
        reset.run();
        try (QianhuStreams streams = QianhuStreams.startClean(FolderRelease.streams(cluster))) {
          new CatchUpProbe(admin, reader, "")
              .await(lag -> {}, () -> assertThat(streams.failure()).isNull());
        }
        Path made = folder.resolve("made");
        Path replayed = folder.resolve("replayed");
        new ResultFiles(new TopicTable(reader, clients.schemas(), ""), made).write();
        new ResultFiles(
                new Replay(
                        KafkaRawLog.untilNow(reader, ""),
                        clients.schemas(),
                        RuleTables.shipped(),
                        BatchListener.silent())
                    .run()
                    .results(),
                replayed)
            .write();
        for (var table : ResultTables.filed()) {
          Path file = made.resolve(table.fileName());
          assertThat(file).hasSameBinaryContentAs(replayed.resolve(file.getFileName()));
        }
        assertThat(Files.readAllLines(made.resolve("indicators.csv"))).hasSizeGreaterThan(1000);
      }
    }
  }

  private static String refusal(StreamsSettings settings) throws InterruptedException {
    QianhuStreams streams = QianhuStreams.start(settings);
    try {
      streams.awaitEnd();
    } finally {
      streams.leave();
    }
    assertThat(streams.wouldStopAgain()).isTrue();
    assertThat(OtherRulesException.in(streams.failure())).isPresent();
    return streams.troubles().stop().map(StreamsStop::words).orElseThrow();
  }
}
