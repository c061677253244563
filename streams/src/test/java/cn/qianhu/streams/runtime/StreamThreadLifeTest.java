package cn.qianhu.streams.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Kafka Streams does on which thread when a stream thread fails, without any broker. */
@Timeout(60)
class StreamThreadLifeTest {

  private static final String NOBODY = "localhost:1";

  @TempDir private Path folder;

  private final List<String> seen = new CopyOnWriteArrayList<>();
  private final CompletableFuture<Set<String>> threads = new CompletableFuture<>();
  private final CompletableFuture<String> closedOn = new CompletableFuture<>();

  /** Fails at the first poll where it is the first, and otherwise finds nothing. */
  private final class EmptyConsumer extends MockConsumer<byte[], byte[]> {

    private final boolean fails;

    EmptyConsumer(boolean fails) {
      super("earliest");
      this.fails = fails;
    }

    @Override
    public synchronized ConsumerRecords<byte[], byte[]> poll(Duration timeout) {
      if (fails) {
        throw new IllegalStateException("as a thread fails");
      }
      threads.complete(StreamThreadNames.alive());
      return super.poll(timeout);
    }

    @Override
    public synchronized void close(CloseOptions options) {
      if (fails) {
        closedOn.complete(Thread.currentThread().getName() + " ending " + ThreadEnd.isThis());
      }
      super.close(options);
    }
  }

  private final class RecordingClients extends StreamThreadClientSupplier {

    @Override
    public Consumer<byte[], byte[]> getConsumer(Map<String, Object> config) {
      seen.add(Thread.currentThread().getName());
      return new EmptyConsumer(seen.size() == 1);
    }
  }

  @Test
  void aSuccessorIsMadeOnTheThreadThatFailedWhoseClientsAreClosedThereAfterwards() {
    ReplacementBackoff rest = new ReplacementBackoff();
    try (KafkaStreams streams =
        new KafkaStreams(topology(), properties(), new RecordingClients())) {
      streams.setUncaughtExceptionHandler(
          failure -> {
            ThreadEnd.mark(rest);
            return StreamThreadExceptionResponse.REPLACE_THREAD;
          });
      streams.start();

      assertThat(closedOn.join()).isEqualTo("life-StreamThread-1 ending true");
      assertThat(seen).element(1).isEqualTo("life-StreamThread-1");
      assertThat(threads.join())
          .contains("life-StreamThread-2", StreamThreadNames.updaterOf("life-StreamThread-2"));
    }
  }

  private static Topology topology() {
    Topology topology = new Topology();
    topology.addSource("in", new ByteArrayDeserializer(), new ByteArrayDeserializer(), "in");
    return topology;
  }

  private Properties properties() {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "app");
    properties.put(StreamsConfig.CLIENT_ID_CONFIG, "life");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, NOBODY);
    properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    return properties;
  }
}
