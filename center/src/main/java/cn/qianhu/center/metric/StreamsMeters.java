package cn.qianhu.center.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import org.apache.kafka.streams.KafkaStreams;

/** Meters of the streams: those of Kafka Streams, and whether they run. */
public final class StreamsMeters implements MeterBinder, AutoCloseable {

  private final KafkaStreams streams;
  private final KafkaStreamsMetrics ofKafka;

  /**
   * @param streams remain the caller's to close
   */
  public StreamsMeters(KafkaStreams streams) {
    this.streams = streams;
    this.ofKafka = new KafkaStreamsMetrics(streams);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("qianhu.streams.running", streams, StreamsMeters::running)
        .description("1 while the streams of this process run, 0 while they restore or stand.")
        .register(registry);
    ofKafka.bindTo(registry);
  }

  private static int running(KafkaStreams streams) {
    return streams.state() == KafkaStreams.State.RUNNING ? 1 : 0;
  }

  @Override
  public void close() {
    ofKafka.close();
  }
}
