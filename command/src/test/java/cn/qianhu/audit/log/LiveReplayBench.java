package cn.qianhu.audit.log;

import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.TopicPartition;

/**
 * How long a report takes to its fact while the streams run, with and without a replay beside them:
 * broker, streams and replay all on this machine. The folder is one of reports, such as {@code
 * qianhu demo --data DIR} leaves. See docs/developing/measuring.md.
 *
 * <pre>
 * java -Xmx3g -cp "command/target/test-classes:command/target/classes:command/target/lib/*:command/target/local/*" \
 *   cn.qianhu.audit.log.LiveReplayBench DIR/reports
 * </pre>
 */
final class LiveReplayBench implements AutoCloseable {

  private static final String NAMESPACE = "live.";
  private static final String USCC = "911522010783762860";
  private static final int REPORTS = 60;
  private static final Duration POLL = Duration.ofMillis(2);
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final BatchRuns bench = new BatchRuns(EmbeddedCluster.Options.temporary());
  private final Clients clients = new Clients(bench.cluster(), Map.of());
  private final RawRecords records = new RawRecords(Forms.standard(), NAMESPACE);
  private final Producer<String, SpecificRecord> producer;
  private final Consumer<String, byte[]> facts;
  private int revision;

  private LiveReplayBench(Path reports) {
    bench.publish(NAMESPACE, reports, YearMonth.of(2020, 1), LocalDate.of(2022, 4, 30), 4);
    producer = clients.producer(NAMESPACE);
    facts = clients.reader();
  }

  public static void main(String[] arguments) throws Exception {
    try (LiveReplayBench live = new LiveReplayBench(Path.of(arguments[0]))) {
      live.run();
    }
  }

  private void run() throws Exception {
    try (QianhuStreams streams = QianhuStreams.start(settings())) {
      List<TopicPartition> partitions =
          TopicReader.partitions(facts, Topics.FACTS_OUTPUT.name(NAMESPACE));
      facts.assign(partitions);
      facts.seekToEnd(partitions);
      send(
          EnterpriseForm.KIND,
          List.of(USCC, "样本", "370102", "30", "KEY_1000", "", "", "2021-01", ""));
      report();
      for (int round = 1; round <= 3; round++) {
        print("alone", latencies());
        AtomicBoolean enough = new AtomicBoolean();
        Thread replaying = new Thread(() -> replay(enough), "replay");
        replaying.start();
        print("beside replays", latencies());
        enough.set(true);
        replaying.join();
      }
      if (streams.failure() != null) {
        throw new IllegalStateException("the streams failed", streams.failure());
      }
    }
  }

  private StreamsSettings settings() {
    return new StreamsSettings(
        Site.shipped(),
        bench.cluster().bootstrap(),
        bench.cluster().registryUrl(),
        NAMESPACE,
        bench.folder().resolve("state"),
        1,
        // The first settlement is that of a bulk load.
        Map.of("producer.transaction.timeout.ms", "600000"));
  }

  private void replay(AtomicBoolean enough) {
    while (!enough.get()) {
      try (Consumer<String, byte[]> reader = clients.reader()) {
        RawLog log = KafkaRawLog.untilNow(reader, NAMESPACE);
        ReplayOutcome replayOutcome =
            new Replay(log, clients.schemas(), RuleTables.shipped(), BatchListener.silent()).run();
        System.out.printf("  (replayed %,d records)%n", replayOutcome.records());
      }
    }
  }

  private static void print(String what, long[] micros) {
    System.out.printf(
        "%-15s report to fact: p50 %.0f ms, p99 %.0f ms%n",
        what, micros[micros.length / 2] / 1e3, micros[micros.length * 99 / 100] / 1e3);
  }

  private long[] latencies() {
    long[] micros = new long[REPORTS];
    for (int i = 0; i < REPORTS; i++) {
      micros[i] = report();
    }
    Arrays.sort(micros);
    return micros;
  }

  /** Sends a correction, and returns the microseconds until its fact was committed. */
  private long report() {
    revision++;
    String text = "O-" + revision + "," + USCC + ",2022-03," + revision;
    String row = text + ",2022-04-05T10:00:00+08:00,," + revision + ".00,1.00,0.00,1.00,1.00,10";
    long sent = System.nanoTime();
    send(OutputForm.KIND, List.of(row.split(",", -1)));
    while (System.nanoTime() - sent < PATIENCE.toNanos()) {
      for (ConsumerRecord<String, byte[]> fact : facts.poll(POLL)) {
        if (fact.key().equals(USCC + "/2022-03")) {
          return (System.nanoTime() - sent) / 1_000;
        }
      }
    }
    throw new IllegalStateException("no fact came of a report within " + PATIENCE);
  }

  private void send(Kind kind, List<String> texts) {
    var unused = producer.send(records.of(kind, texts, "bench"));
    producer.flush();
  }

  @Override
  public void close() {
    producer.close();
    facts.close();
    bench.close();
  }
}
