package cn.qianhu.command.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.Qianhu;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.PartitionWatch;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.FileProgress;
import cn.qianhu.ingest.file.IgnorePatterns;
import cn.qianhu.ingest.folder.AdapterSettings;
import cn.qianhu.ingest.folder.FolderAdapter;
import cn.qianhu.ingest.folder.StopSignal;
import cn.qianhu.ingest.folder.TakenOverException;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.local.cluster.TransactionCommits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Folders taken in by a real broker. */
@Timeout(90)
class IngestTest {

  private static final String ROW =
      "O-%d,91371422KCYELPKL51,2021-01,1,2021-02-03T09:18:00+08:00,,6607.58,6672.29,1,1,1,163%n";

  private static EmbeddedCluster cluster;

  @TempDir private Path folder;

  private String namespace;
  private Clients clients;
  private PartitionWatch partitions;

  @BeforeAll
  static void start() {
    cluster = SharedCluster.get();
  }

  @BeforeEach
  void deploy(TestInfo test) {
    namespace =
        SharedCluster.namespace(IngestTest.class, test.getTestMethod().orElseThrow().getName());
    clients = new Clients(cluster.cluster(), Map.of());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(admin, cluster.cluster(), namespace, 1, Deployment.BROKERS_DEFAULT);
    }
    partitions = clients.partitionWatch(namespace);
  }

  @AfterEach
  void watchNoMore() {
    partitions.close();
  }

  @Test
  void theCommandTakesTheReadableFilesAndEndsWithTwoForTheOthers() throws IOException {
    writeOutput(folder.resolve("in/output.csv"), 0, 30);
    Files.writeString(folder.resolve("in/output-header.csv"), "report_id,uscc\n");
    Files.writeString(folder.resolve("in/quota-gbk.csv"), "命令", Charset.forName("GBK"));

    assertThat(ingest("in")).isEqualTo(2);
    assertThat(rows()).isEqualTo(30);
    assertThat(folder.resolve("in/done/output.csv.receipt.csv")).exists();
    assertThat(folder.resolve("in/failed/output-header.csv.receipt.csv")).exists();
    assertThat(folder.resolve("in/failed/quota-gbk.csv.receipt.csv")).exists();

    Files.copy(folder.resolve("in/done/output.csv"), folder.resolve("in/output-again.csv"));
    assertThat(ingest("in")).isZero();
    assertThat(rows()).as("rows after the same reports were sent again").isEqualTo(30);
  }

  @Test
  void aReportThatLosesAgainstOneReceivedBeforeIsSaidToBeSuperseded() throws IOException {
    String header = String.join(",", OutputForm.KIND.columns()) + "\n";
    String corrected = ROW.formatted(2).replace("2021-01,1,", "2021-01,2,");
    writeFile(folder.resolve("one/output.csv"), header + ROW.formatted(1) + corrected);
    assertThat(ingest("one")).isZero();
    writeFile(
        folder.resolve("other/output.csv"),
        header
            + ROW.formatted(3)
            + corrected
            + ROW.formatted(4).replace("2021-01,1,", "2021-01,3,"));

    assertThat(ingest("other")).isZero();

    assertThat(Files.readAllLines(folder.resolve("other/done/output.csv.receipt.csv")))
        .satisfiesExactly(
            names -> {},
            lost ->
                assertThat(lost)
                    .startsWith("2,O-3,SUPERSEDED,")
                    .contains("superseded by report O-2, received before (")
                    .contains(namespace + "reports.output/0/1, revision 2"),
            same -> assertThat(same).isEqualTo("3,O-2,ACCEPTED,,,,,"),
            won -> assertThat(won).isEqualTo("4,O-4,ACCEPTED,,,,,"));
    assertThat(rows()).as("what loses is sent all the same").isEqualTo(5);
  }

  @Test
  void aFileUnderANameThatSaysItIsUnfinishedIsTakenWhenItIsRenamed() throws Exception {
    Path part = folder.resolve("in/output-1.csv.part");
    writeOutput(part, 0, 40);
    StopSignal stop = new StopSignal();
    try (FolderAdapter adapter = adapter("watch", "in", Duration.ZERO, stop)) {
      CompletableFuture<Void> watching = CompletableFuture.runAsync(adapter::watch);
      writeOutput(folder.resolve("in/output-2.csv"), 100, 101);
      Until.holds(() -> Files.exists(folder.resolve("in/done/output-2.csv")));
      assertThat(part).exists();
      assertThat(rows()).isEqualTo(1);
      Files.move(part, folder.resolve("in/output-1.csv"));
      Until.holds(() -> Files.exists(folder.resolve("in/done/output-1.csv")));
      stop.set();
      watching.join();
    }
    assertThat(rows()).isEqualTo(41);
    assertThat(folder.resolve("in/done/output-1.csv.receipt.csv")).content().hasLineCount(41);
  }

  @Test
  void ofTwoAdaptersWithOneNameTheEarlierEnds() throws Exception {
    writeOutput(folder.resolve("earlier/output-1.csv"), 0, 5);
    writeOutput(folder.resolve("later/output-3.csv"), 20, 27);
    try (FolderAdapter earlier = adapter("one", "earlier", Duration.ZERO, new StopSignal());
        FolderAdapter later = adapter("one", "later", Duration.ZERO, new StopSignal())) {
      CompletableFuture<Void> watching = CompletableFuture.runAsync(earlier::watch);
      Until.holds(() -> Files.exists(folder.resolve("earlier/done/output-1.csv")));
      later.takeAll();
      writeOutput(folder.resolve("earlier/output-2.csv"), 10, 13);
      assertThatThrownBy(watching::join)
          .isInstanceOf(CompletionException.class)
          .hasCauseInstanceOf(TakenOverException.class);
    }
    assertThat(rows()).isEqualTo(12);
    assertThat(folder.resolve("earlier/output-2.csv")).exists();
  }

  /** What is committed behind it cannot be seen until it ends, but it is there. */
  @Test
  void anOpenTransactionOfAnotherAdapterDoesNotHideWhatWasPublished() throws Exception {
    StopSignal stop = new StopSignal();
    try (Producer<String, SpecificRecord> other =
        clients.transactionalProducer(namespace, namespace + "ingest-other")) {
      try (FolderAdapter adapter = adapter("mine", "in", Duration.ZERO, stop)) {
        CompletableFuture<Void> watching = CompletableFuture.runAsync(adapter::watch);
        writeOutput(folder.resolve("in/output-1.csv"), 0, 1);
        Until.holds(() -> Files.exists(folder.resolve("in/done/output-1.csv")));
        leaveOpen(other);
        writeOutput(folder.resolve("in/output-2.csv"), 10, 18);
        Until.holds(() -> Files.exists(folder.resolve("in/done/output-2.csv")));
        stop.set();
        watching.join();
      }
      Files.move(folder.resolve("in/done/output-2.csv"), folder.resolve("in/output-2.csv"));
      try (FolderAdapter again = adapter("mine", "in", Duration.ZERO, new StopSignal())) {
        CompletableFuture<Void> taking = CompletableFuture.runAsync(again::takeAll);
        assertThatThrownBy(() -> taking.get(1, TimeUnit.SECONDS))
            .as("waits for the other transaction")
            .isInstanceOf(TimeoutException.class);
        other.abortTransaction();
        taking.join();
      }
    }
    assertThat(rows()).isEqualTo(9);
    assertThat(folder.resolve("in/output-2.csv")).doesNotExist();
  }

  private void leaveOpen(Producer<String, SpecificRecord> other) throws Exception {
    other.initTransactions();
    other.beginTransaction();
    String topic = Topics.INGEST_PROGRESS.name(namespace);
    FileProgress progress =
        new FileProgress("other", "x.csv", "00@2022-01-01T00:00:00Z", 1L, true, "STRICT");
    other.send(new ProducerRecord<>(topic, "other/x.csv", progress)).get();
  }

  private FolderAdapter adapter(String name, String inbox, Duration settle, StopSignal stop) {
    AdapterSettings settings =
        new AdapterSettings(
            Forms.standard(),
            name,
            folder.resolve(inbox),
            namespace,
            settle,
            10,
            IgnorePatterns.NONE);
    try {
      Files.createDirectories(settings.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new FolderAdapter(
        settings,
        new ClusterOutlet(CodeTables.standard(), clients, namespace, partitions),
        stop,
        new SilentListener());
  }

  private int ingest(String inbox) {
    return Qianhu.commandLine()
        .execute(
            "ingest",
            "--bootstrap",
            cluster.bootstrap(),
            "--registry",
            cluster.registryUrl(),
            "--namespace",
            namespace,
            "--settle",
            "0s",
            folder.resolve(inbox).toString());
  }

  /** Rows that are committed. */
  private long rows() {
    try (Admin admin = clients.admin();
        Consumer<String, byte[]> reader = clients.reader()) {
      TransactionCommits.awaitSeen(admin, Topics.REPORTS_OUTPUT.name(namespace));
      return new TopicTable(reader, clients.schemas(), namespace).count(Topics.REPORTS_OUTPUT);
    }
  }

  private void writeOutput(Path file, int from, int to) throws IOException {
    StringBuilder text =
        new StringBuilder(String.join(",", OutputForm.KIND.columns())).append('\n');
    for (int row = from; row < to; row++) {
      text.append(ROW.formatted(row));
    }
    writeFile(file, text.toString());
  }

  /** Written elsewhere and moved in whole. */
  private void writeFile(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.move(Files.writeString(folder.resolve("being-written"), text), file);
  }
}
