package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.health.StreamsHealth;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.local.cluster.ShippedStreams;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StopRecords;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.streams.runtime.StreamThreadClientSupplier;
import cn.qianhu.streams.runtime.StreamThreadProducer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.streams.KafkaStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Streams that call themselves running and do not get on say so, and which partition it is. */
@Timeout(180)
class StandingStreamsTest {
  private static final String NAMESPACE = SharedCluster.namespace(StandingStreamsTest.class);

  private static final Map<String, String> IMPATIENT =
      Map.of(
          "qianhu.standstill.seconds",
          "3",
          "default.client.supplier",
          HangingSupplier.class.getName());

  private static volatile CountDownLatch hanging;

  @TempDir private Path state;

  /** A thread that hangs where it writes a dead letter, as in a call that never returns. */
  public static final class HangingSupplier extends StreamThreadClientSupplier {

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
      return new StreamThreadProducer(config) {
        @Override
        public Future<RecordMetadata> send(
            ProducerRecord<byte[], byte[]> record, Callback callback) {
          if (record.topic().equals(Topics.DEAD_LETTERS.name(NAMESPACE))) {
            awaitRelease();
          }
          return super.send(record, callback);
        }
      };
    }

    private static void awaitRelease() {
      try {
        hanging.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Test
  void areNotReadyUntilTheyMoveAgain() throws Exception {
    hanging = new CountDownLatch(1);
    EmbeddedCluster cluster = SharedCluster.get();
    try (Admin admin = new Clients(cluster.cluster(), Map.of()).admin()) {
      Deployment.deploy(admin, cluster.cluster(), NAMESPACE, 1, Deployment.BROKERS_DEFAULT);
      try (QianhuStreams streams =
              QianhuStreams.start(
                  ShippedStreams.in(NAMESPACE, cluster.cluster(), state, IMPATIENT));
          Consumer<String, byte[]> probe = new Clients(cluster.cluster(), Map.of()).probe()) {
        StreamsHealth vitals = StreamsHealth.of(streams);
        StopRecords notes = new StopRecords(admin, StreamsSettings.applicationId(NAMESPACE));
        Until.holds(vitals::isReady);

        UndecodableBytes.send(cluster, Topics.REPORTS_OUTPUT.name(NAMESPACE), 0);
        Until.holds(() -> !vitals.isReady());

        assertThat(streams.state()).isEqualTo(KafkaStreams.State.RUNNING);
        assertThat(vitals.words()).contains("NOT_READY", "reports.output-0", "停在位置 0");
        assertThat(vitals.isAlive()).isTrue();
        Until.holds(() -> !notes.standstills().isEmpty());
        assertThat(notes.standstills()).singleElement().asString().contains("reports.output-0");

        hanging.countDown();
        Until.holds(vitals::isReady);
        new CatchUpProbe(admin, probe, NAMESPACE).await(lag -> {}, () -> {});
        assertThat(notes.standstills()).isEmpty();
      } finally {
        hanging.countDown();
      }
    }
  }
}
