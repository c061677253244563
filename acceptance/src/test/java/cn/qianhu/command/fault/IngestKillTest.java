package cn.qianhu.command.fault;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.Qianhu;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.log.PartitionOffsets;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.sender.RowOrigin;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.local.cluster.TransactionCommits;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * An adapter is killed again and again while it takes in a folder, and started again: every row
 * stands on its topic once, in its order. Every other file is one that an office has saved.
 */
@Timeout(180)
class IngestKillTest {

  private static final int PARTITIONS = 3;
  private static final int FILES = 5;
  private static final int ROWS = 8_000;
  private static final int ENTERPRISES = 60;

  /** Of a title, of the encoding, and of amounts that were converted. */
  private static final int NOTES = 3;

  private static BatchRuns bench;

  @TempDir private Path folder;

  private Clients clients;
  private String namespace;

  @BeforeAll
  static void start() {
    bench = new BatchRuns();
  }

  @Test
  void everyRowStandsOnItsTopicOnceAndInItsOrder() throws IOException {
    deploy("rows");
    Path inbox = Files.createDirectories(folder.resolve("inbox"));
    List<String> written = new ArrayList<>();
    for (int file = 0; file < FILES; file++) {
      Path path = inbox.resolve("output-" + file + ".csv");
      written.addAll(isOfOffice(file) ? writeOffice(path, file) : writeOutput(path, file));
    }

    killed(inbox, Dialect.OFFICE, 500, 3, 9_000, 11);

    Map<Integer, List<String>> found = origins(Topics.REPORTS_OUTPUT);
    List<String> all = found.values().stream().flatMap(List::stream).toList();
    assertThat(all).hasSize(FILES * ROWS);
    // Sets compare tens of thousands at once; an assertion on a list looks for each in all of it.
    assertThat(new HashSet<>(all).equals(new HashSet<>(written))).as("each of them").isTrue();
    found.forEach((partition, origins) -> assertInOrder(origins));
    assertThat(received(Topics.REPORTS_OUTPUT))
        .as("rows received, with those of transactions that a kill cut off")
        .isGreaterThan(all.size());
    for (int file = 0; file < FILES; file++) {
      Path done = inbox.resolve("done/output-" + file + ".csv");
      assertThat(done).exists();
      // A kill between the last commit of a file and its move leaves one line that says so.
      assertThat(Files.readAllLines(Path.of(done + ".receipt.csv")))
          .filteredOn(line -> !line.startsWith(",,ALREADY_RECEIVED,"))
          .hasSize(1 + ROWS + (isOfOffice(file) ? NOTES : 0));
    }
  }

  @Test
  void theTablesAreThoseOfAFolderTakenInWithoutACrash() throws Exception {
    deploy("tables");
    Path inbox = folder.resolve("inbox");
    InputRows.of(Reference.MESSY_FEW).write(inbox);

    // As the tables of a batch are read, with which it is compared.
    killed(inbox, Dialect.STRICT, 60, 2, 1200, 12);

    Path nothing = Files.createDirectories(folder.resolve("nothing"));
    Path output = folder.resolve("out");
    bench.run(namespace, nothing, output, Reference.MESSY_FEW, PARTITIONS, 2);
    ReferenceTables.assertThese(output, Reference.MESSY_FEW);
  }

  private void deploy(String name) {
    namespace = SharedCluster.namespace(IngestKillTest.class, name);
    clients = new Clients(bench.cluster(), Map.of());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(admin, bench.cluster(), namespace, PARTITIONS, Deployment.BROKERS_DEFAULT);
    }
  }

  /** Runs the adapter to its end, killed on the way so often, each time within so many rows. */
  private void killed(
      Path inbox, Dialect dialect, int transactionRows, int kills, int rows, long seed) {
    Random random = new Random(seed);
    try (JavaProcess adapter = adapter(inbox, dialect, transactionRows);
        Admin admin = clients.admin()) {
      for (int kill = 0; kill < kills; kill++) {
        long until = sent(admin) + 1 + random.nextInt(rows);
        adapter.start();
        Until.holds(() -> sent(admin) >= until, adapter::requireAlive);
        Until.holds(() -> isCaughtInATransaction(adapter, admin), adapter::requireAlive);
        adapter.kill();
        assertThat(reportFiles(inbox)).as("work left at kill %s, seed %s", kill, seed).isPositive();
      }
      adapter.start();
      assertThat(adapter.awaitEnd()).as(adapter.output()).isZero();
    }
    assertThat(reportFiles(inbox)).isZero();
  }

  /**
   * Whether the adapter is held with something sent and not committed; else it goes on. Without
   * holding it, it would have committed by the time that it is killed.
   */
  private boolean isCaughtInATransaction(JavaProcess adapter, Admin admin) {
    adapter.hold();
    boolean caught =
        sent(admin, IsolationLevel.READ_COMMITTED) < sent(admin, IsolationLevel.READ_UNCOMMITTED);
    if (!caught) {
      adapter.goOn();
    }
    return caught;
  }

  private JavaProcess adapter(Path inbox, Dialect dialect, int transactionRows) {
    return new JavaProcess(
        "adapter",
        Jvm.small("96m"),
        Qianhu.class.getName(),
        List.of(
            "ingest",
            "--bootstrap",
            bench.cluster().bootstrap(),
            "--registry",
            bench.cluster().registryUrl(),
            "--namespace",
            namespace,
            "--settle",
            "0s",
            "--dialect",
            dialect.name().toLowerCase(Locale.ROOT),
            "--transaction-rows",
            Integer.toString(transactionRows),
            inbox.toString()),
        folder,
        () -> true);
  }

  /** Records on the raw topics, those of unfinished transactions included. */
  private long sent(Admin admin) {
    return sent(admin, IsolationLevel.READ_UNCOMMITTED);
  }

  private long sent(Admin admin, IsolationLevel isolation) {
    List<TopicPartition> partitions = new ArrayList<>();
    for (Kind kind : Kind.all()) {
      for (int partition = 0; partition < PARTITIONS; partition++) {
        String topic = Topics.of(kind).name(namespace);
        partitions.add(new TopicPartition(topic, partition));
      }
    }
    return PartitionOffsets.ends(admin, partitions, isolation).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static long reportFiles(Path inbox) {
    try (Stream<Path> files = Files.list(inbox)) {
      return files.filter(file -> file.toString().endsWith(".csv")).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is committed on a topic, by partition in the order of offsets. */
  private Map<Integer, List<String>> origins(Topic topic) {
    Map<Integer, List<String>> origins = new HashMap<>();
    try (Admin admin = clients.admin();
        Consumer<String, byte[]> reader = clients.reader()) {
      TransactionCommits.awaitSeen(admin, topic.name(namespace));
      new TopicTable(reader, clients.schemas(), namespace)
          .forEach(
              topic,
              record ->
                  origins
                      .computeIfAbsent(record.partition(), unused -> new ArrayList<>())
                      .add(origin(record)));
    }
    return origins;
  }

  /** How many records stand on a topic, those that were never committed included. */
  private long received(Topic topic) {
    Map<String, Object> everything =
        Map.of(
            ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
            bench.cluster().bootstrap(),
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_uncommitted");
    try (Consumer<String, byte[]> reader =
        new KafkaConsumer<>(everything, new StringDeserializer(), new ByteArrayDeserializer())) {
      return new TopicTable(reader, clients.schemas(), namespace).count(topic);
    }
  }

  private static String origin(ConsumerRecord<String, byte[]> record) {
    byte[] header = record.headers().lastHeader(RawRecords.ORIGIN).value();
    return new String(header, StandardCharsets.UTF_8);
  }

  /** File after file and row after row: so is each key, which has its place in one partition. */
  private static void assertInOrder(List<String> origins) {
    assertThat(origins.stream().map(IngestKillTest::place)).isSorted();
  }

  private static long place(String origin) {
    int hash = origin.indexOf('#');
    long file = Character.digit(origin.charAt("output-".length()), 10);
    String row = origin.substring(hash + 1).split(RowOrigin.WRITTEN)[0];
    return file * (ROWS + 3L) + Long.parseLong(row);
  }

  private static boolean isOfOffice(int file) {
    return file % 2 == 1;
  }

  /** Writes a file as an office saves it; answers with the origins of its rows. */
  private static List<String> writeOffice(Path path, int file) throws IOException {
    List<String> origins = new ArrayList<>();
    try (BufferedWriter writer = Files.newBufferedWriter(path, Charset.forName("GB18030"))) {
      writer.write("工业产销月报\n报表编号,统一社会信用代码,报告期,报送次数,报送时间,撤回,工业总产值,工业销售产值,出口交货值,营业收入,利润总额,平均用工人数\n");
      for (int row = 0; row < ROWS; row++) {
        String gross = String.format(Locale.ROOT, "%,d.50", row);
        writer.write(
            "O-%d-%d,U%d,2022-02,1,2022-03-05T09:30:00+08:00,,\"%s\",1.00,0,1,1,5%n"
                .formatted(file, row, row % ENTERPRISES, gross));
        String written = gross.contains(",") ? RowOrigin.WRITTEN + "gross_output=" + gross : "";
        origins.add(path.getFileName() + "#" + (row + 3) + written);
      }
    }
    return origins;
  }

  /** Writes a file of reports; answers with the origins of its rows. */
  private static List<String> writeOutput(Path path, int file) throws IOException {
    List<String> origins = new ArrayList<>();
    try (BufferedWriter writer = Files.newBufferedWriter(path)) {
      writer.write(String.join(",", OutputForm.KIND.columns()) + "\n");
      for (int row = 0; row < ROWS; row++) {
        writer.write(
            "O-%d-%d,U%d,2022-02,1,2022-03-05T09:30:00+08:00,,%d.50,1.00,0,1,1,5%n"
                .formatted(file, row, row % ENTERPRISES, row));
        origins.add(path.getFileName() + "#" + (row + 2));
      }
    }
    return origins;
  }
}
