package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.qianhu.audit.deadletter.Coordinates;
import cn.qianhu.audit.deadletter.DeadLetterException;
import cn.qianhu.audit.deadletter.DeadLetterService;
import cn.qianhu.audit.deadletter.RefusedFilter;
import cn.qianhu.audit.deadletter.RefusedRecordPage;
import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.health.StreamsHealth;
import cn.qianhu.command.reset.Reset;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.local.cluster.ShippedStreams;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StopRecords;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.streams.app.ThreadFailures;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Poison between two stages stops the streams, which name it and the command that skips it; that
 * command takes no other record, and after it they go on.
 */
@Timeout(180)
class SkippedRecordTest {
  private static final String NAMESPACE = SharedCluster.namespace(SkippedRecordTest.class);

  @TempDir private Path state;

  @Test
  void isPassedOverOnceSomebodySaysSo() throws Exception {
    EmbeddedCluster cluster = SharedCluster.get();
    try (Admin admin = new Clients(cluster.cluster(), Map.of()).admin()) {
      Deployment.deploy(admin, cluster.cluster(), NAMESPACE, 1, Deployment.BROKERS_DEFAULT);
      UndecodableBytes.send(
          cluster, Topics.EXEMPTIONS.name(NAMESPACE), 0, null, new byte[] {115, 7, 7});
      UndecodableBytes.send(
          cluster, Topics.EXEMPTIONS.name(NAMESPACE), 0, null, new byte[] {116, 7, 7});
      stopsAt(cluster, admin, 0);
      Clients clients = new Clients(cluster.cluster(), Map.of());
      try (DeadLetterService desk =
          DeadLetterService.at(Forms.standard(), clients, NAMESPACE, Clock.systemUTC())) {
        refuses(desk, NAMESPACE + "exemptions/0/1", "exemptions-0=0");
        refuses(desk, NAMESPACE + "reports.output/0/0", "阶段之间");
        desk.skip(Coordinates.parse(NAMESPACE + "exemptions/0/0"), "clerk", "a test");
      }
      // The next behind it is another: nothing else is passed over with it.
      stopsAt(cluster, admin, 1);
      try (DeadLetterService desk =
          DeadLetterService.at(Forms.standard(), clients, NAMESPACE, Clock.systemUTC())) {
        desk.skip(Coordinates.parse(NAMESPACE + "exemptions/0/1"), "clerk", "a test");
      }
      try (QianhuStreams streams = QianhuStreams.start(settings(cluster));
          Consumer<String, byte[]> probe = clients.probe();
          DeadLetterService desk =
              DeadLetterService.at(Forms.standard(), clients, NAMESPACE, Clock.systemUTC())) {
        new CatchUpProbe(admin, probe, NAMESPACE).await(lag -> {}, () -> {});

        assertThat(streams.troubles()).isEqualTo(ThreadFailures.NONE);
        Until.holds(StreamsHealth.of(streams)::isReady);
        assertThat(new StopRecords(admin, StreamsSettings.applicationId(NAMESPACE)).open())
            .isEmpty();
        List<RefusedRecordPage.RefusedLine> letters = desk.list(RefusedFilter.ALL, 10).lines();
        assertThat(letters)
            .extracting(line -> line.refused().at().toString(), line -> line.state().words())
            .containsExactlyInAnyOrder(
                tuple(NAMESPACE + "exemptions/0/0", "已略过 skipped"),
                tuple(NAMESPACE + "exemptions/0/1", "已略过 skipped"));
        streams.leave();
      }
      new Reset(admin, cluster.cluster(), NAMESPACE).run();
      UndecodableBytes.send(
          cluster, Topics.EXEMPTIONS.name(NAMESPACE), 0, null, new byte[] {117, 7, 7});
      stopsAt(cluster, admin, 0);
    }
  }

  private void stopsAt(EmbeddedCluster cluster, Admin admin, long offset) throws Exception {
    try (QianhuStreams streams = QianhuStreams.startClean(settings(cluster))) {
      streams.awaitEnd();
      assertThat(streams.wouldStopAgain()).isTrue();
      StreamsHealth vitals = StreamsHealth.of(streams);
      assertThat(vitals.isReady()).isFalse();
      assertThat(vitals.isAlive()).as("a restart changes nothing").isTrue();
      assertThat(vitals.words()).contains("exemptions-0@" + offset, skipping(offset));
      assertThat(new StopRecords(admin, StreamsSettings.applicationId(NAMESPACE)).open())
          .singleElement()
          .asString()
          .contains(skipping(offset));
    }
  }

  private static String skipping(long offset) {
    return "qianhu dead-letters skip " + NAMESPACE + "exemptions/0/" + offset;
  }

  private static void refuses(DeadLetterService desk, String id, String because) {
    assertThatThrownBy(() -> desk.skip(Coordinates.parse(id), "clerk", "a test"))
        .isInstanceOf(DeadLetterException.class)
        .hasMessageContaining(because);
  }

  private StreamsSettings settings(EmbeddedCluster cluster) {
    return ShippedStreams.in(NAMESPACE, cluster.cluster(), state, Map.of());
  }
}
