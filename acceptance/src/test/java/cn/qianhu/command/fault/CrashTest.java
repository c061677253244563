package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.streams.app.CatchUpProbe;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Instances of the streams are killed while reports come in, and started again: the tables are
 * those of a run without a crash.
 */
@Timeout(240)
class CrashTest {

  private static final int PARTITIONS = 3;

  /** Of the input, between one kill and the next: one by itself, and then the others at once. */
  private static final int CHUNKS = 5;

  /** Small polls and short transactions, so that a kill lands between commits. */
  private static final Map<String, String> PROPERTIES =
      Map.of(
          "commit.interval.ms", "40",
          "max.poll.records", "20",
          "buffered.records.per.partition", "20",
          "session.timeout.ms", "6000",
          "heartbeat.interval.ms", "1500");

  private static EmbeddedCluster cluster;

  @TempDir private Path folder;

  private String namespace;
  private Clients clients;
  private Admin admin;
  private Producer<String, SpecificRecord> producer;
  private CommittedProgress progress;
  private List<StreamsProcess> instances = List.of();

  @BeforeAll
  static void start() {
    cluster = SharedCluster.get();
  }

  @BeforeEach
  void open(TestInfo test) {
    namespace =
        SharedCluster.namespace(CrashTest.class, test.getTestMethod().orElseThrow().getName());
    clients = new Clients(cluster.cluster(), Map.of());
    admin = clients.admin();
    Deployment.deploy(admin, cluster.cluster(), namespace, PARTITIONS, Deployment.BROKERS_DEFAULT);
    producer = clients.producer(namespace);
    progress = new CommittedProgress(admin, namespace);
  }

  @AfterEach
  void close() {
    instances.forEach(StreamsProcess::close);
    producer.close();
    admin.close();
  }

  /**
   * A fixed place in the group, as a replica of a stateful set has it: back at once, and killed
   * again with what it has restored.
   */
  @Test
  void oneInstanceWithAPlaceOfItsOwn() throws InterruptedException {
    instances = List.of(instance(0, Map.of("group.instance.id", "one")));
    publishWhileKilling(2, 1);
    assertTables();
  }

  /**
   * While the group still waits for the one that is dead, the other takes over its work: one, the
   * other, and the first again.
   */
  @Test
  void twoInstancesWithStandbys() throws InterruptedException {
    Map<String, String> standby = Map.of("num.standby.replicas", "1");
    instances = IntStream.range(0, 2).mapToObj(i -> instance(i, standby)).toList();
    publishWhileKilling(3, 2);
    assertTables();
  }

  private StreamsProcess instance(int number, Map<String, String> more) {
    Map<String, String> properties = new HashMap<>(PROPERTIES);
    properties.putAll(more);
    return new StreamsProcess(
        cluster.cluster(),
        namespace,
        folder.resolve("state-" + number),
        "streams-" + number,
        folder,
        properties);
  }

  /**
   * Publishes the input in small and large chunks, each when something of the one before was
   * committed: as soon as something of a large one is, and before all of it can be, an instance is
   * killed.
   */
  private void publishWhileKilling(int kills, long seed) {
    InputRows rows = InputRows.of(Reference.MESSY_FEW).shuffled(new Random(seed));
    instances.forEach(StreamsProcess::start);
    int caught = 0;
    for (int kill = 0; kill < kills; kill++) {
      int from = kill * CHUNKS;
      publishAndAwait(rows.part(from, from + 1, kills * CHUNKS), "small-" + kill);
      publishAndAwait(rows.part(from + 1, from + CHUNKS, kills * CHUNKS), "large-" + kill);
      StreamsProcess victim = instances.get(kill % instances.size());
      victim.kill();
      caught += progress.open() > 0 ? 1 : 0;
      if (kill == kills / 2) {
        new BusinessDates(producer, namespace)
            .move(Reference.MESSY_FEW.asOf(), Reference.FROM, "test");
      }
      victim.start();
    }
    assertThat(caught).as("kills with records still to be read, seed %s", seed).isEqualTo(kills);
  }

  private void publishAndAwait(InputRows rows, String name) {
    long before = progress.committed();
    Path chunk = folder.resolve(name);
    rows.write(chunk);
    BatchRuns.publish(clients, namespace, chunk);
    Until.holds(
        () -> progress.committed() > before, () -> instances.forEach(StreamsProcess::requireAlive));
  }

  private void assertTables() throws InterruptedException {
    try (Consumer<String, byte[]> probe = clients.reader();
        Consumer<String, byte[]> reader = clients.reader()) {
      new CatchUpProbe(admin, probe, namespace)
          .await(lag -> {}, () -> instances.forEach(StreamsProcess::requireAlive));
      Path output = folder.resolve("out");
      new ResultFiles(new TopicTable(reader, clients.schemas(), namespace), output).write();
      ReferenceTables.assertThese(output, Reference.MESSY_FEW);
    }
  }
}
