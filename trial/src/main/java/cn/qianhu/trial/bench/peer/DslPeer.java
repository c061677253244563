package cn.qianhu.trial.bench.peer;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.event.MeterReading;
import cn.qianhu.trial.bench.BenchFixture;
import cn.qianhu.trial.bench.Contender;
import cn.qianhu.trial.bench.ReadingLoad;
import cn.qianhu.trial.bench.RoundResult;
import cn.qianhu.trial.bench.Stopwatch;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/** The job in the DSL of Kafka Streams: exactly once, RocksDB, default caching. */
public final class DslPeer implements Contender {

  private static final String NAME = "Streams DSL";

  private final CellJob job;
  private final CellTotals totals;

  public DslPeer(ReadingLoad load) {
    this.job = new CellJob(load.enterprises());
    this.totals = CellTotals.of(load, job);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Kafka Streams DSL: each reading to all its cells, grouped by cell, aggregated as a long"
        + " in RocksDB; exactly once, the product's commit interval, everything else by default;"
        + " until all sums are right, read committed. Spared much of the job: see the sources";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public List<RoundResult> run(BenchFixture fixture) {
    String sums = fixture.namespace() + "dsl-sums";
    CellTotals.createTopic(sums, fixture);
    KafkaStreams streams = new KafkaStreams(topology(fixture, sums), properties(fixture));
    Stopwatch watch = new Stopwatch();
    try {
      streams.start();
      totals.await(sums, fixture, () -> requireAlive(streams));
      return List.of(new RoundResult(NAME, watch.pace(fixture.records())));
    } finally {
      streams.close();
      streams.cleanUp();
    }
  }

  private Topology topology(BenchFixture fixture, String sums) {
    StreamsBuilder builder = new StreamsBuilder();
    KStream<String, MeterReading> readings =
        builder.stream(
            Topics.REPORTS_READINGS.name(fixture.namespace()),
            Consumed.with(Serdes.String(), readings(fixture)));
    readings
        .flatMap((uscc, reading) -> contributions(reading))
        .groupByKey(Grouped.with("by-cell", Serdes.String(), Serdes.Long()))
        .reduce(
            Long::sum,
            Materialized.<String, Long, KeyValueStore<Bytes, byte[]>>as("sums")
                .withKeySerde(Serdes.String())
                .withValueSerde(Serdes.Long()))
        .toStream()
        .to(sums, Produced.with(Serdes.String(), Serdes.Long()));
    return builder.build();
  }

  private static Serde<MeterReading> readings(BenchFixture fixture) {
    AvroDecoder<MeterReading> decoder =
        new AvroDecoder<>(fixture.clients().schemas(), MeterReading.class);
    return Serdes.serdeFrom(
        (topic, reading) -> {
          throw new UnsupportedOperationException("Readings are only read.");
        },
        (topic, bytes) -> decoder.decode(bytes));
  }

  private List<KeyValue<String, Long>> contributions(MeterReading reading) {
    Long milligrams = job.milligrams(reading);
    return job.cells(reading).stream().map(cell -> KeyValue.pair(cell, milligrams)).toList();
  }

  private static Properties properties(BenchFixture fixture) {
    Properties properties = new Properties();
    properties.put(StreamsConfig.APPLICATION_ID_CONFIG, fixture.namespace() + "dsl-peer");
    properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, fixture.cluster().bootstrap());
    properties.put(StreamsConfig.STATE_DIR_CONFIG, fixture.state().resolve("dsl").toString());
    properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, fixture.threads());
    properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
    properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, fixture.commitMillis());
    properties.put(
        StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
    return properties;
  }

  private static void requireAlive(KafkaStreams streams) {
    if (streams.state().hasCompletedShutdown()) {
      throw new IllegalStateException("The streams of the DSL stopped.");
    }
  }
}
