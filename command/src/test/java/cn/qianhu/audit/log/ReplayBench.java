package cn.qianhu.audit.log;

import cn.qianhu.audit.table.ResultFiles;
import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.local.cluster.EmbeddedCluster;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;

/**
 * How fast a replay is, beside a consumer that only reads and decodes the same records. Run it on a
 * folder of reports, such as {@code qianhu demo --data DIR} leaves:
 *
 * <pre>
 * java -Xms4g -Xmx4g -cp "command/target/test-classes:command/target/classes:command/target/lib/*:command/target/local/*" \
 *   cn.qianhu.audit.log.ReplayBench DIR/reports
 * </pre>
 */
final class ReplayBench {

  private static final String NAMESPACE = "bench.";
  private static final int ROUNDS = 9;
  private static final int PARTITIONS = 4;

  private ReplayBench() {}

  public static void main(String[] arguments) {
    try (BatchRuns bench = new BatchRuns(EmbeddedCluster.Options.temporary())) {
      bench.publish(
          NAMESPACE,
          Path.of(arguments[0]),
          YearMonth.of(2020, 1),
          LocalDate.of(2022, 4, 30),
          PARTITIONS);
      Clients clients = new Clients(bench.cluster(), Map.of());
      for (int round = 1; round <= ROUNDS; round++) {
        Pace bare = Pace.of(() -> decode(clients));
        Pace replayed = Pace.of(() -> replay(clients).records());
        Pace written = Pace.of(() -> write(replay(clients), bench.folder().resolve("tables")));
        System.out.printf(
            "round %d, %,d records: decoded only %s; replayed %s, ratio %.2f; with all tables"
                + " written %s, ratio %.2f%n",
            round, bare.records, bare, replayed, replayed.to(bare), written, written.to(bare));
      }
    }
  }

  /** How fast something went, and what it cost all processors: the cost bears a busy machine. */
  private record Pace(long records, long nanos, long cpuNanos) {

    private static final OperatingSystemMXBean PROCESS =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Pace of(LongSupplier work) {
      long cpu = PROCESS.getProcessCpuTime();
      long begun = System.nanoTime();
      long records = work.getAsLong();
      return new Pace(records, System.nanoTime() - begun, PROCESS.getProcessCpuTime() - cpu);
    }

    double perSecond() {
      return records * 1e9 / nanos;
    }

    double to(Pace other) {
      return perSecond() / other.perSecond();
    }

    @Override
    public String toString() {
      return "%,.0f records/s (%.1f µs of processor a record)"
          .formatted(perSecond(), cpuNanos / 1e3 / records);
    }
  }

  private static long decode(Clients clients) {
    RawEvents events = new RawEvents(clients.schemas());
    long[] count = {0};
    try (Consumer<String, byte[]> reader = clients.reader()) {
      RawLog log = KafkaRawLog.untilNow(reader, NAMESPACE);
      for (Topic topic : RawLog.TOPICS) {
        log.read(
            topic,
            record -> {
              if (events.decode(topic, record) != null) {
                count[0]++;
              }
            });
      }
    }
    return count[0];
  }

  private static ReplayOutcome replay(Clients clients) {
    try (Consumer<String, byte[]> reader = clients.reader()) {
      RawLog log = KafkaRawLog.untilNow(reader, NAMESPACE);
      return new Replay(log, clients.schemas(), RuleTables.shipped(), BatchListener.silent()).run();
    }
  }

  private static long write(ReplayOutcome replayOutcome, Path folder) {
    new ResultFiles(replayOutcome.results(), folder).write();
    return replayOutcome.records();
  }
}
