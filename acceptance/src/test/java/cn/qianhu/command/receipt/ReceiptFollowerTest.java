package cn.qianhu.command.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.ingest.receipt.Delivery;
import cn.qianhu.ingest.receipt.ReceiptFollower;
import cn.qianhu.ingest.receipt.ReceiptStatus;
import cn.qianhu.ingest.receipt.ReceiptsNotReadyException;
import cn.qianhu.ingest.receipt.ReportReceipt;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Receipts of reports that the running streams judge. */
@Timeout(120)
class ReceiptFollowerTest {

  private static final String NAMESPACE = SharedCluster.namespace(ReceiptFollowerTest.class);
  private static final Duration PATIENCE = Duration.ofSeconds(40);
  private static final String USCC = "91370100163128832N";
  private static final String PROJECT = "2203-370100-04-01-123456";

  private static EmbeddedCluster cluster;
  private static QianhuStreams streams;
  private static Producer<String, SpecificRecord> producer;
  private static ReceiptFollower follower;

  @BeforeAll
  static void start() throws Exception {
    cluster = SharedCluster.get();
    Clients clients = new Clients(cluster.cluster(), Map.of());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(admin, cluster.cluster(), NAMESPACE, 2, Deployment.BROKERS_DEFAULT);
    }
    producer = clients.producer(NAMESPACE);
    sendBytesThatAreNoReport();
    enter(USCC);
    streams =
        QianhuStreams.start(
            new StreamsSettings(
                Site.shipped(),
                cluster.bootstrap(),
                cluster.registryUrl(),
                NAMESPACE,
                cluster.folder().resolve("streams"),
                1,
                Map.of("commit.interval.ms", "100")));
    follower = openFollower();
    assertThat(follower.awaitReady(PATIENCE)).isTrue();
  }

  @AfterAll
  static void stop() {
    follower.close();
    streams.close();
    producer.close();
  }

  @Test
  void aReportIsReceivedAtOnceAndThenCounts() throws Exception {
    send(OutputForm.KIND, output("COUNTS", USCC, "2021-01", 1, false, "1.00"));

    assertThat(follower.find("COUNTS")).hasSize(1);
    Delivery delivery = await("COUNTS", ReceiptStatus.ACCEPTED).get(0);
    assertThat(delivery.topic()).isEqualTo(Topics.REPORTS_OUTPUT.name(NAMESPACE));
    assertThat(follower.find("COUNTS"))
        .extracting(ReportReceipt::kind, ReportReceipt::uscc)
        .containsExactly(tuple(OutputForm.KIND, USCC));
  }

  @Test
  void whatWasNeverReceivedHasNoReceipt() {
    assertThat(follower.find("NEVER")).isEmpty();
  }

  @Test
  void aNewerRevisionPrevailsAndMayBeWithdrawn() throws Exception {
    send(OutputForm.KIND, output("FIRST", USCC, "2021-02", 1, false, "1.00"));
    send(OutputForm.KIND, output("SECOND", USCC, "2021-02", 2, false, "1.00"));
    await("SECOND", ReceiptStatus.ACCEPTED);
    assertThat(await("FIRST", ReceiptStatus.SUPERSEDED).get(0).supersededBy()).isEqualTo("SECOND");

    send(OutputForm.KIND, output("THIRD", USCC, "2021-02", 3, true, ""));
    await("THIRD", ReceiptStatus.ACCEPTED);
    assertThat(await("FIRST", ReceiptStatus.SUPERSEDED).get(0).supersededBy()).isEqualTo("THIRD");
    assertThat(await("SECOND", ReceiptStatus.SUPERSEDED).get(0).supersededBy()).isEqualTo("THIRD");

    send(OutputForm.KIND, output("FOURTH", USCC, "2021-02", 4, false, "1.00"));
    await("FOURTH", ReceiptStatus.ACCEPTED);
    assertThat(await("THIRD", ReceiptStatus.SUPERSEDED).get(0).supersededBy()).isEqualTo("FOURTH");
  }

  @Test
  void aReportWaitsForTheDirectoryAndThenCounts() throws Exception {
    String unknown = "91370100163128833R";
    send(OutputForm.KIND, output("WAITS", unknown, "2021-03", 1, false, "1.00"));
    send(OutputForm.KIND, output("WAITS", unknown, "2021-03", 1, false, "1.00"));
    List<Delivery> parked = await("WAITS", ReceiptStatus.PARKED, 2);
    assertThat(parked).hasSize(2);
    assertThat(parked.get(0).reason()).isEqualTo("UNKNOWN_ENTERPRISE");

    enter(unknown);
    assertThat(await("WAITS", ReceiptStatus.ACCEPTED, 2)).hasSize(2);
  }

  @Test
  void aReportThatContradictsItselfIsRejectedInASentence() throws Exception {
    send(OutputForm.KIND, output("WRONG", USCC, "2021-04", 1, false, "99.00"));

    Delivery rejected = await("WRONG", ReceiptStatus.REJECTED).get(0);
    assertThat(rejected.reason()).isEqualTo("INCONSISTENT");
    assertThat(rejected.column()).isEqualTo("export_delivery");
    assertThat(rejected.value()).isEqualTo("99.00");
    assertThat(rejected.message().zh()).contains("export_delivery", "99.00");
    assertThat(rejected.message().en()).contains("export_delivery", "99.00");
  }

  @Test
  void aReportSentTwiceHasTwoDeliveriesAndCountsOnce() throws Exception {
    send(OutputForm.KIND, output("TWICE", USCC, "2021-05", 1, false, "1.00"));
    send(OutputForm.KIND, output("TWICE", USCC, "2021-05", 1, false, "1.00"));

    assertThat(await("TWICE", ReceiptStatus.ACCEPTED, 2)).hasSize(2).doesNotHaveDuplicates();
  }

  @Test
  void statementsAreJudgedByCarrier() throws Exception {
    send(EnergyForm.KIND, statement("COAL", "RAW_COAL", 1, false));
    send(EnergyForm.KIND, statement("POWER", "ELECTRICITY", 1, false));
    send(EnergyForm.KIND, statement("POWER-2", "ELECTRICITY", 2, true));

    await("COAL", ReceiptStatus.ACCEPTED);
    await("POWER-2", ReceiptStatus.ACCEPTED);
    assertThat(await("POWER", ReceiptStatus.SUPERSEDED).get(0).supersededBy()).isEqualTo("POWER-2");
  }

  @Test
  void aProjectIsOfAnEnterpriseOnceTheDirectorySaysSo() throws Exception {
    assertThat(follower.isProjectOf(PROJECT, USCC)).isFalse();
    send(InvestmentForm.KIND, investment("INVESTED"));
    assertThat(await("INVESTED", ReceiptStatus.PARKED).get(0).reason())
        .isEqualTo("UNKNOWN_PROJECT");

    send(ProjectForm.KIND, PROJECT + ",2021," + USCC + ",项目,370102,25,,100.00,50.00,");

    await("INVESTED", ReceiptStatus.ACCEPTED);
    assertThat(follower.isProjectOf(PROJECT, USCC)).isTrue();
    assertThat(follower.isProjectOf(PROJECT, "91370100163128834W")).isFalse();
  }

  @Test
  void whoBeginsLaterTellsTheSame() throws Exception {
    send(OutputForm.KIND, output("LATER", USCC, "2021-06", 1, false, "1.00"));
    List<Delivery> told = await("LATER", ReceiptStatus.ACCEPTED);

    try (ReceiptFollower later = openFollower()) {
      assertThat(later.awaitReady(PATIENCE)).isTrue();
      assertThat(later.find("LATER").get(0).deliveries()).isEqualTo(told);
    }
  }

  private static ReceiptFollower openFollower() {
    return ReceiptFollower.open(
        CodeTables.standard(),
        new Clients(cluster.cluster(), Map.of()),
        NAMESPACE,
        StreamsSettings.applicationId(NAMESPACE));
  }

  /** Asks again, as whoever is told that the receipts are not ready is to do. */
  private static List<ReportReceipt> find(String id) {
    List<ReportReceipt> found = new ArrayList<>();
    Until.holds(
        "receipts are ready",
        PATIENCE,
        () -> {
          try {
            found.addAll(follower.find(id));
            return true;
          } catch (ReceiptsNotReadyException e) {
            return false;
          }
        });
    return found;
  }

  private static List<Delivery> await(String id, ReceiptStatus fate) {
    return await(id, fate, 1);
  }

  /** The deliveries of an id once there are so many, and all of them have met a fate. */
  private static List<Delivery> await(String id, ReceiptStatus fate, int many) {
    List<Delivery> told = new ArrayList<>();
    Until.holds(
        id + " has " + many + " deliveries that are " + fate,
        PATIENCE,
        () -> {
          told.clear();
          find(id).forEach(receipt -> told.addAll(receipt.deliveries()));
          return told.size() == many && told.stream().allMatch(delivery -> delivery.fate() == fate);
        });
    return told;
  }

  private static void enter(String uscc) {
    send(EnterpriseForm.KIND, uscc + ",企业,370102,25,ABOVE_SCALE,false,,2020-01,");
  }

  private static void send(Kind kind, String row) {
    RawRecords records = new RawRecords(Forms.standard(), NAMESPACE);
    Answer.of(producer.send(records.of(kind, List.of(row.split(",", -1)), "test")));
  }

  /** They have no id: nobody asks what became of them here. */
  private static void sendBytesThatAreNoReport() {
    try (Producer<byte[], byte[]> bytes =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", cluster.bootstrap()),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      byte[] noise = "noise".getBytes(StandardCharsets.UTF_8);
      Answer.of(
          bytes.send(new ProducerRecord<>(Topics.REPORTS_OUTPUT.name(NAMESPACE), 0, noise, noise)));
      Answer.of(
          bytes.send(new ProducerRecord<>(Topics.REPORTS_OUTPUT.name(NAMESPACE), 1, null, null)));
    }
  }

  private static String output(
      String id, String uscc, String period, int revision, boolean withdrawn, String export) {
    return "%s,%s,%s,%d,2021-10-05T09:00:00+08:00,%s,9.00,8.00,%s,7.00,1.00,5"
        .formatted(id, uscc, period, revision, withdrawn ? "true" : "", export);
  }

  private static String statement(String id, String carrier, int revision, boolean withdrawn) {
    return "%s,%s,2021-07,%s,%d,2021-10-05T09:00:00+08:00,%s,5.0000,0.0000,0.0000,0.0000,0.0000"
        .formatted(id, USCC, carrier, revision, withdrawn ? "true" : "");
  }

  private static String investment(String id) {
    return "%s,%s,%s,2021-07,1,2021-10-05T09:00:00+08:00,,3.00,1.00,1.00,STARTED"
        .formatted(id, USCC, PROJECT);
  }
}
