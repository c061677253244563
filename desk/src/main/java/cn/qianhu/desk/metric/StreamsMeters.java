package cn.qianhu.desk.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Supplier;
import org.apache.kafka.streams.KafkaStreams;

/** Meters of the streams: those of Kafka Streams, whether they run, and the disk of their state. */
public final class StreamsMeters implements MeterBinder, AutoCloseable {

  /** Tasks come and go, and their meters with them: seen before Prometheus asks again. */
  private static final Duration LOOKS = Duration.ofSeconds(5);

  private final KafkaStreams streams;
  private final Supplier<? extends Collection<?>> standstills;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "streams-meters");
            thread.setDaemon(true);
            return thread;
          });
  private final KafkaStreamsMetrics ofKafka;
  private final DiskSpaceMetrics disk;

  /**
   * @param streams remain the caller's to close
   * @param state folder of the local state, which must not run full
   * @param standstills what should move and does not
   */
  public StreamsMeters(
      KafkaStreams streams, Path state, Supplier<? extends Collection<?>> standstills) {
    this.streams = streams;
    this.standstills = standstills;
    this.disk = new DiskSpaceMetrics(state.toFile());
    this.ofKafka = new KafkaStreamsMetrics(streams, List.of(), timer, LOOKS);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("qianhu.streams.running", streams, StreamsMeters::running)
        .description("1 while the streams of this process run, 0 while they restore or stand.")
        .register(registry);
    Gauge.builder("qianhu.streams.standstills", standstills, each -> each.get().size())
        .description("Threads, partitions and restores that should move and do not.")
        .register(registry);
    disk.bindTo(registry);
    ofKafka.bindTo(registry);
  }

  private static int running(KafkaStreams streams) {
    return streams.state() == KafkaStreams.State.RUNNING ? 1 : 0;
  }

  @Override
  public void close() {
    timer.shutdownNow();
    ofKafka.close();
  }
}
