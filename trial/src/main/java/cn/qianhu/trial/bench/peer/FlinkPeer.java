package cn.qianhu.trial.bench.peer;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.trial.bench.BenchFixture;
import cn.qianhu.trial.bench.Contender;
import cn.qianhu.trial.bench.ReadingLoad;
import cn.qianhu.trial.bench.RoundResult;
import cn.qianhu.trial.bench.Stopwatch;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.java.tuple.Tuple2;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * The job in Apache Flink: a local cluster in this process with a slot for each thread, sums on the
 * heap, checkpoints exactly once. Sums are written without transactions, which the connector cannot
 * have with this version of Kafka's clients: a sum written twice is the same sum, and what stands
 * at the end is right all the same.
 */
public final class FlinkPeer implements Contender {

  private static final String NAME = "Flink";

  /** Ten times the product's commit interval: each checkpoint costs a round through the job. */
  private static final long CHECKPOINT_MILLIS = 1_000;

  private final int enterprises;
  private final CellTotals totals;

  public FlinkPeer(ReadingLoad load) {
    this.enterprises = load.enterprises();
    this.totals = CellTotals.of(load, new CellJob(load.enterprises()));
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "Apache Flink, local cluster in this process, as many slots as threads: each reading to"
        + " all its cells, keyed by cell, summed as a long on the heap (hashmap), published every "
        + SumsByCell.PUBLISHED_EVERY_MILLIS
        + " ms; checkpoints every "
        + CHECKPOINT_MILLIS
        + " ms to a folder, state exactly once, objects reused; sums are written without"
        + " transactions, each over the one before; until all are right. Spared much of the job: see"
        + " the sources";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public List<RoundResult> run(BenchFixture fixture) {
    String sums = fixture.namespace() + "flink-sums";
    CellTotals.createTopic(sums, fixture);
    Stopwatch watch = new Stopwatch();
    JobClient running = start(fixture, sums);
    try {
      totals.await(sums, fixture, () -> requireAlive(running));
      return List.of(new RoundResult(NAME, watch.pace(fixture.records())));
    } finally {
      running.cancel().join();
    }
  }

  private JobClient start(BenchFixture fixture, String sums) {
    StreamExecutionEnvironment flink =
        StreamExecutionEnvironment.createLocalEnvironment(
            fixture.threads(), configuration(fixture));
    flink.enableCheckpointing(CHECKPOINT_MILLIS, CheckpointingMode.EXACTLY_ONCE);
    flink.getConfig().enableObjectReuse();
    flink
        .fromSource(source(fixture), WatermarkStrategy.noWatermarks(), "readings")
        .keyBy(cell -> cell.f0)
        .process(new SumsByCell())
        .sinkTo(sink(fixture, sums));
    try {
      return flink.executeAsync("readings to cells");
    } catch (Exception e) {
      throw new IllegalStateException("The job of Flink could not be started.", e);
    }
  }

  private static Configuration configuration(BenchFixture fixture) {
    Configuration configuration = new Configuration();
    configuration.set(StateBackendOptions.STATE_BACKEND, "hashmap");
    configuration.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
    configuration.set(
        CheckpointingOptions.CHECKPOINTS_DIRECTORY,
        fixture.state().resolve("flink").toUri().toString());
    return configuration;
  }

  private KafkaSource<Tuple2<String, Long>> source(BenchFixture fixture) {
    return KafkaSource.<Tuple2<String, Long>>builder()
        .setBootstrapServers(fixture.cluster().bootstrap())
        .setTopics(Topics.REPORTS_READINGS.name(fixture.namespace()))
        .setStartingOffsets(OffsetsInitializer.earliest())
        .setDeserializer(new CellsOfReadings(fixture.cluster().registryUrl(), enterprises))
        .build();
  }

  private static KafkaSink<Tuple2<String, Long>> sink(BenchFixture fixture, String topic) {
    KafkaRecordSerializationSchema<Tuple2<String, Long>> serializer =
        (sum, context, timestamp) ->
            new ProducerRecord<>(
                topic,
                sum.f0.getBytes(StandardCharsets.UTF_8),
                ByteBuffer.allocate(Long.BYTES).putLong(sum.f1).array());
    return KafkaSink.<Tuple2<String, Long>>builder()
        .setBootstrapServers(fixture.cluster().bootstrap())
        .setRecordSerializer(serializer)
        .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
        .build();
  }

  private static void requireAlive(JobClient running) {
    JobStatus status = running.getJobStatus().join();
    if (status.isTerminalState()) {
      throw new IllegalStateException("The job of Flink is " + status + ".");
    }
  }
}
