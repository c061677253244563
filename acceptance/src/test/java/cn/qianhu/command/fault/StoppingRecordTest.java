package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.health.StreamsHealth;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.local.cluster.ShippedStreams;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StopRecords;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.streams.app.StreamsStop;
import cn.qianhu.streams.app.ThreadFailures;
import cn.qianhu.streams.runtime.StreamThreadClientSupplier;
import cn.qianhu.streams.runtime.StreamThreadProducer;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A record that the program fails on every time stops the streams, which say where it stands. */
@Timeout(180)
class StoppingRecordTest {

  private static final int PARTITIONS = 2;
  private static final String NAMESPACE = SharedCluster.namespace(StoppingRecordTest.class);

  private static final Map<String, String> BUG =
      Map.of("default.client.supplier", NoDeadLetters.class.getName());

  @TempDir private Path state;

  /** A bug: nothing that is undecodable can be put aside. */
  public static final class NoDeadLetters extends StreamThreadClientSupplier {

    @Override
    public Producer<byte[], byte[]> getProducer(Map<String, Object> config) {
      return new StreamThreadProducer(config) {
        @Override
        public Future<RecordMetadata> send(
            ProducerRecord<byte[], byte[]> record, Callback callback) {
          if (record.topic().equals(Topics.DEAD_LETTERS.name(NAMESPACE))) {
            throw new UnsupportedOperationException("a bug");
          }
          return super.send(record, callback);
        }
      };
    }
  }

  @Test
  void isNamedWithWhatToDo() throws Exception {
    EmbeddedCluster cluster = SharedCluster.get();
    try (Admin admin = new Clients(cluster.cluster(), Map.of()).admin()) {
      Deployment.deploy(
          admin, cluster.cluster(), NAMESPACE, PARTITIONS, Deployment.BROKERS_DEFAULT);
      RecordMetadata sent =
          UndecodableBytes.send(cluster, Topics.REPORTS_OUTPUT.name(NAMESPACE), 1);
      try (QianhuStreams streams = QianhuStreams.start(settings(cluster, BUG))) {
        streams.awaitEnd();

        StreamsStop stop = streams.troubles().stop().orElseThrow();
        assertThat(stop.record())
            .hasValueSatisfying(
                record ->
                    assertThat(record)
                        .hasToString(
                            Topics.REPORTS_OUTPUT.name(NAMESPACE) + "-1@" + sent.offset()));
        StreamsHealth vitals = StreamsHealth.of(streams);
        assertThat(vitals.isReady()).isFalse();
        assertThat(vitals.words())
            .contains(Topics.REPORTS_OUTPUT.name(NAMESPACE) + "-1@" + sent.offset(), "a bug");
        assertThat(streams.troubles().replacedLately()).isEqualTo(stop.times() - 1);
        assertThat(new StopRecords(admin, StreamsSettings.applicationId(NAMESPACE)).open())
            .containsExactly(stop.words());
      }
      try (QianhuStreams mended = QianhuStreams.start(settings(cluster, Map.of()));
          Consumer<String, byte[]> probe = new Clients(cluster.cluster(), Map.of()).probe()) {
        new CatchUpProbe(admin, probe, NAMESPACE).await(lag -> {}, () -> {});
        assertThat(mended.troubles()).isEqualTo(ThreadFailures.NONE);
        assertThat(new StopRecords(admin, StreamsSettings.applicationId(NAMESPACE)).open())
            .isEmpty();
      }
    }
  }

  private StreamsSettings settings(EmbeddedCluster cluster, Map<String, String> properties) {
    return ShippedStreams.in(NAMESPACE, cluster.cluster(), state, properties);
  }
}
