package cn.qianhu.command.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.log.DerivedTopics;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.command.batch.BatchRequest;
import cn.qianhu.command.batch.BatchRun;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.command.status.Status;
import cn.qianhu.command.status.StatusReader;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.local.cluster.ShippedStreams;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the streams made is taken away, and made again from the raw topics. */
@Timeout(180)
class ResetTest {

  private static final Reference MESSY = Reference.MESSY_FEW;
  private static final int PARTITIONS = 2;
  private static final String NAMESPACE = SharedCluster.namespace(ResetTest.class);

  @TempDir private Path folder;

  @Test
  void theSameTablesAreMadeAgainAndRawTopicsStayAsTheyAre() throws Exception {
    EmbeddedCluster cluster = SharedCluster.get();
    Clients clients = new Clients(cluster.cluster(), Map.of());
    batch(cluster);
    try (Admin admin = clients.admin();
        Consumer<String, byte[]> reader = clients.reader()) {
      TopicTable topics = new TopicTable(reader, clients.schemas(), NAMESPACE);
      List<Long> raw = counts(topics, DerivedTopics.all(), false);
      Reset reset = new Reset(admin, cluster.cluster(), NAMESPACE);
      reset.run();
      assertThat(counts(topics, DerivedTopics.all(), true)).containsOnly(0L);
      assertThat(counts(topics, DerivedTopics.all(), false)).isEqualTo(raw);

      try (QianhuStreams streams = QianhuStreams.startClean(settings(cluster))) {
        new CatchUpProbe(admin, reader, NAMESPACE)
            .await(lag -> {}, () -> assertThat(streams.failure()).isNull());
        assertThatThrownBy(reset::run).hasMessageContaining("stop all instances first");
        Status status =
            new StatusReader(admin, reader, clients.schemas(), NAMESPACE, Site.shipped())
                .read(PARTITIONS);
        assertThat(status.isWell()).isTrue();
        assertThat(status.businessDate()).isEqualTo(MESSY.asOf().toString());
        assertThat(status.refused()).containsKeys("MALFORMED", "UNKNOWN_ENTERPRISE");
        assertThat(status.streams().threads()).containsValue(1L);
      }
      new ResultFiles(topics, folder.resolve("again")).write();
      ReferenceTables.assertThese(folder.resolve("again"), MESSY);
    }
  }

  /** Of the topics of the catalogue those that are among the given ones, or all others. */
  private static List<Long> counts(TopicTable topics, List<Topic> some, boolean among) {
    return Topics.ALL.stream()
        .filter(topic -> some.contains(topic) == among)
        .map(topics::count)
        .toList();
  }

  private void batch(EmbeddedCluster cluster) throws InterruptedException {
    BatchRequest request =
        new BatchRequest(
            Site.shipped(),
            MESSY.input(),
            folder.resolve("first"),
            Reference.FROM,
            MESSY.asOf(),
            cluster.cluster(),
            NAMESPACE,
            PARTITIONS,
            1,
            Map.of("state.dir", folder.resolve("state").toString()));
    new BatchRun(request, BatchListener.silent()).run();
    ReferenceTables.assertThese(folder.resolve("first"), MESSY);
  }

  private StreamsSettings settings(EmbeddedCluster cluster) {
    return ShippedStreams.in(
        NAMESPACE, cluster.cluster(), folder.resolve("state"), Map.of("commit.interval.ms", "200"));
  }
}
