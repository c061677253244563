package cn.qianhu.center.audit;

import cn.qianhu.center.batch.BatchBench;
import cn.qianhu.center.batch.Clients;
import cn.qianhu.center.batch.Progress;
import cn.qianhu.center.table.ResultTables;
import cn.qianhu.contract.topic.Topic;
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
 * java -Xmx2g -cp "center/target/test-classes:center/target/classes:center/target/lib/*" \
 *   cn.qianhu.center.audit.ReplayBench DIR/reports
 * </pre>
 */
final class ReplayBench {

  private static final String NAMESPACE = "bench.";
  private static final int ROUNDS = 5;
  private static final int PARTITIONS = 4;

  private ReplayBench() {}

  public static void main(String[] arguments) {
    try (BatchBench bench = new BatchBench()) {
      bench.publish(
          NAMESPACE,
          Path.of(arguments[0]),
          YearMonth.of(2020, 1),
          LocalDate.of(2022, 4, 30),
          PARTITIONS);
      Clients clients = new Clients(bench.cluster(), Map.of());
      for (int round = 1; round <= ROUNDS; round++) {
        double bare = perSecond(() -> decode(clients));
        double replayed = perSecond(() -> replay(clients).records());
        double written = perSecond(() -> write(replay(clients), bench.folder().resolve("tables")));
        System.out.printf(
            "round %d: decoded only %,.0f records/s, replayed %,.0f (%.2f of it), with all tables"
                + " written %,.0f (%.2f)%n",
            round, bare, replayed, replayed / bare, written, written / bare);
      }
    }
  }

  private static double perSecond(LongSupplier records) {
    long begun = System.nanoTime();
    return records.getAsLong() * 1e9 / (System.nanoTime() - begun);
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

  private static Replayed replay(Clients clients) {
    try (Consumer<String, byte[]> reader = clients.reader()) {
      RawLog log = KafkaRawLog.untilNow(reader, NAMESPACE);
      return new Replay(log, clients.schemas(), Rules.shipped(), Progress.silent()).run();
    }
  }

  private static long write(Replayed replayed, Path folder) {
    new ResultTables(replayed.results(), folder).write();
    return replayed.records();
  }
}
