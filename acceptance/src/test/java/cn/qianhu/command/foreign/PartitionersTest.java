package cn.qianhu.command.foreign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.archive.ArchiveRawLog;
import cn.qianhu.audit.archive.ArchiveWriter;
import cn.qianhu.audit.deadletter.Coordinates;
import cn.qianhu.audit.deadletter.DeadLetterService;
import cn.qianhu.audit.log.KafkaRawLog;
import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.Replay;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.table.ResultSource;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.status.Status;
import cn.qianhu.command.status.StatusReader;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.sender.EventSerializer;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Placement;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Rejection;
import cn.qianhu.ingest.receipt.Delivery;
import cn.qianhu.ingest.receipt.ReceiptFollower;
import cn.qianhu.ingest.receipt.ReceiptStatus;
import cn.qianhu.kit.Program;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.local.cluster.ShippedStreams;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A report that its sender puts into a partition that is not its own, as clients in other languages
 * do, counts nowhere, and once where it belongs: {@code docs/reporting/other-languages.md}.
 */
@Timeout(240)
class PartitionersTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PARTITIONS = 4;
  private static final String NAMESPACE = SharedCluster.namespace(PartitionersTest.class);

  @TempDir private static Path folder;

  private static EmbeddedCluster cluster;
  private static Clients clients;
  private static QianhuStreams streams;
  private static Producer<String, SpecificRecord> producer;

  /** Each test has an enterprise and a month of its own. */
  private record ReportKey(String uscc, String month, String id) {

    ProducerRecord<String, SpecificRecord> entry() {
      return raw(EnterpriseForm.KIND, uscc + ",企业,370102,25,KEY_1000,false,,2020-01,");
    }

    ProducerRecord<String, SpecificRecord> report() {
      return raw(
          OutputForm.KIND,
          id + "," + uscc + "," + month + ",1,2022-05-05T09:00:00+08:00,,700.00,1,0,1,1,5");
    }

    private static ProducerRecord<String, SpecificRecord> raw(Kind kind, String row) {
      return new RawRecords(Forms.standard(), NAMESPACE)
          .of(kind, List.of(row.split(",", -1)), "test");
    }

    int home() {
      return Placement.partitionOf(uscc, PARTITIONS);
    }

    String cell() {
      return "ALL/370000/T/" + month;
    }
  }

  @BeforeAll
  static void start() {
    cluster = SharedCluster.get();
    clients = new Clients(cluster.cluster(), Map.of());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(
          admin, cluster.cluster(), NAMESPACE, PARTITIONS, Deployment.BROKERS_DEFAULT);
    }
    producer = clients.producer(NAMESPACE);
    streams =
        QianhuStreams.start(
            ShippedStreams.in(
                NAMESPACE,
                cluster.cluster(),
                folder.resolve("streams"),
                Map.of("commit.interval.ms", "100")));
  }

  @AfterAll
  static void stop() {
    streams.close();
    producer.close();
  }

  /** With an entry in the same wrong partition it would count twice there. */
  @Test
  void countsOnceWhoeverAsks() throws Exception {
    ReportKey reportKey = new ReportKey("91371772QEAEJT6G7D", "2022-02", "O-STRAY");
    int stray = (reportKey.home() + 1) % PARTITIONS;
    send(reportKey.entry(), reportKey.home());
    send(reportKey.entry(), stray);
    send(reportKey.report(), reportKey.home());
    send(reportKey.report(), stray);
    catchUp();

    assertCountsOnce(results(), reportKey, 2);
    assertThat(streams.failure()).isNull();
    assertReceipts(reportKey, stray);
    assertStatus(stray);
    assertReplays(reportKey);
    resubmit(reportKey, stray);
    catchUp();
    assertCountsOnce(results(), reportKey, 2);
  }

  private static void assertReceipts(ReportKey reportKey, int stray) throws Exception {
    try (ReceiptFollower follower =
        ReceiptFollower.open(
            CodeTables.standard(), clients, NAMESPACE, StreamsSettings.applicationId(NAMESPACE))) {
      assertThat(follower.awaitReady(PATIENCE)).isTrue();
      List<Delivery> deliveries = follower.find(reportKey.id()).get(0).deliveries();
      assertThat(deliveries).hasSize(2);
      for (Delivery delivery : deliveries) {
        boolean isStray = delivery.partition() == stray;
        assertThat(delivery.fate())
            .isEqualTo(isStray ? ReceiptStatus.REJECTED : ReceiptStatus.ACCEPTED);
        assertThat(delivery.reason()).isEqualTo(isStray ? "MISPLACED" : "");
        assertThat(delivery.message().zh().contains("murmur2_random")).isEqualTo(isStray);
      }
    }
  }

  private static void assertStatus(int stray) {
    try (Admin admin = clients.admin();
        Consumer<String, byte[]> reader = clients.reader()) {
      Status status =
          new StatusReader(admin, reader, clients.schemas(), NAMESPACE, Site.shipped())
              .read(PARTITIONS);
      assertThat(status.refused().get("MISPLACED")).isGreaterThanOrEqualTo(2);
      assertThat(status.misplaced())
          .extracting(Status.Stray::at)
          .contains(
              NAMESPACE + "directory.enterprises/" + stray, NAMESPACE + "reports.output/" + stray);
      assertThat(status.misplaced())
          .allMatch(each -> each.message().en().contains("partitioner=murmur2_random"));
    }
  }

  /** From the cluster, from an archive, and from one of an earlier version. */
  private static void assertReplays(ReportKey reportKey) throws Exception {
    try (Consumer<String, byte[]> reader = clients.reader()) {
      ReplayOutcome live = replay(KafkaRawLog.untilNow(reader, NAMESPACE), clients.schemas());
      assertCountsOnce(live.results(), reportKey, 2);
      assertThat(live.partitions().of(OutputForm.KIND)).isEqualTo(PARTITIONS);
    }
    Path archive = folder.resolve("archive");
    try (Consumer<byte[], byte[]> reader = clients.bytesReader()) {
      new ArchiveWriter(
              reader,
              RawLog.TOPICS,
              clients.schemas(),
              "cluster",
              NAMESPACE,
              archive,
              BatchListener.silent())
          .write();
    }
    assertCountsOnce(replayed(archive).results(), reportKey, 2);
  }

  private static ReplayOutcome replayed(Path archive) {
    ArchiveRawLog log = ArchiveRawLog.open(archive);
    return replay(log, log.schemas());
  }

  private static ReplayOutcome replay(RawLog log, SchemaLookup schemas) {
    return new Replay(log, schemas, RuleTables.shipped(), BatchListener.silent()).run();
  }

  /** What is sent again from the desk goes where it belongs. */
  private static void resubmit(ReportKey reportKey, int stray) {
    try (DeadLetterService desk =
        DeadLetterService.at(Forms.standard(), clients, NAMESPACE, Clock.systemUTC())) {
      Rejection rejection =
          misplaced(results(), reportKey).stream()
              .filter(each -> each.getKind().equals(OutputForm.KIND.fileName()))
              .findFirst()
              .orElseThrow();
      Coordinates at =
          new Coordinates(NAMESPACE + "reports.output", stray, rejection.getSource().getOffset());
      Coordinates sent =
          desk.resubmit(at, desk.edit(at, null, Map.of()), "test", "misplaced", false);
      assertThat(sent.record().partition()).isEqualTo(reportKey.home());
    }
  }

  @Test
  void countsOnceFromAClientOfLibrdkafka() throws Exception {
    requireKcat();
    ReportKey reportKey = new ReportKey("91370100163128832N", "2022-03", "O-KCAT");
    assertThat(crc32(reportKey.uscc()) % PARTITIONS).isNotEqualTo(reportKey.home());
    send(reportKey.entry(), reportKey.home());
    ProducerRecord<String, SpecificRecord> report = reportKey.report();
    Path value = folder.resolve("report.avro");
    Files.write(
        value,
        new EventSerializer(clients.schemas(), NAMESPACE)
            .serialize(report.topic(), report.value()));
    kcat(report, value);
    kcat(report, value, "-X", "partitioner=murmur2_random");
    catchUp();

    assertCountsOnce(results(), reportKey, 1);
    Rejection misplaced = misplaced(results(), reportKey).get(0);
    assertThat(misplaced.getSource().getPartition())
        .isEqualTo((int) (crc32(reportKey.uscc()) % PARTITIONS));
    assertThat(misplaced.getMessageZh()).contains("partitioner=murmur2_random");
  }

  private static void requireKcat() {
    try {
      Program.of("kcat", "-V").succeed();
    } catch (UncheckedIOException e) {
      System.out.println("[skipped] there is no kcat on this machine: " + e.getMessage());
      Assumptions.abort("there is no kcat on this machine");
    }
  }

  /** A file is one message. */
  private static void kcat(
      ProducerRecord<String, SpecificRecord> record, Path value, String... settings)
      throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "kcat", "-P", "-b", cluster.bootstrap(), "-t", record.topic(), "-k", record.key()));
    command.addAll(List.of(settings));
    command.add(value.toString());
    Program.of(command).within(PATIENCE).succeed();
  }

  private static long crc32(String key) {
    CRC32 crc = new CRC32();
    crc.update(key.getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }

  private static void send(ProducerRecord<String, SpecificRecord> record, int partition) {
    Answer.of(
        producer.send(
            new ProducerRecord<>(
                record.topic(), partition, record.key(), record.value(), record.headers())));
  }

  private static void catchUp() throws InterruptedException {
    try (Admin admin = clients.admin();
        Consumer<String, byte[]> probe = clients.probe()) {
      new CatchUpProbe(admin, probe, NAMESPACE).await(lag -> {}, () -> {});
    }
  }

  private static void assertCountsOnce(ResultSource results, ReportKey reportKey, int strays) {
    assertThat(
            results.stream(Topics.RESULTS_INDICATORS, Indicators.class)
                .filter(row -> cell(row).equals(reportKey.cell()))
                .flatMap(row -> row.getMeasures().stream())
                .filter(measure -> measure.getMeasure().equals("gross_output"))
                .map(measure -> measure.getValue()))
        .containsExactly("700.00");
    assertThat(misplaced(results, reportKey)).hasSize(strays);
  }

  private static String cell(Indicators row) {
    return String.join(
        "/",
        row.getCell().getScope(),
        row.getCell().getRegion(),
        row.getCell().getIndustry(),
        row.getCell().getPeriod());
  }

  private static List<Rejection> misplaced(ResultSource results, ReportKey reportKey) {
    return results.stream(Topics.RESULTS_REJECTIONS, Rejection.class)
        .filter(rejection -> rejection.getReason().equals("MISPLACED"))
        .filter(
            rejection ->
                rejection.getKey().equals(reportKey.id())
                    || rejection.getKey().equals(reportKey.uscc()))
        .toList();
  }

  /** The results as they stand on their topics. */
  private static ResultSource results() {
    return new ResultSource() {
      @Override
      public <T extends SpecificRecord> Stream<T> stream(Topic topic, Class<T> type) {
        try (Consumer<String, byte[]> reader = clients.reader()) {
          return new TopicTable(reader, clients.schemas(), NAMESPACE)
              .stream(topic, type).toList().stream();
        }
      }
    };
  }
}
