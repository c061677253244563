package cn.qianhu.audit.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.CommandRun;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.log.HeaderText;
import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.event.DeskAction;
import cn.qianhu.event.OutputFact;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.local.cluster.ShippedStreams;
import cn.qianhu.local.cluster.TransactionCommits;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The desk by its commands, with real streams: what was refused is mended and counts. */
@Timeout(240)
class DeskOnClusterTest {

  private static final String NAMESPACE = SharedCluster.namespace(DeskOnClusterTest.class);
  private static final String U = "91371422KCYELPKL51";
  private static final String AT = "2022-04-05T10:00:00+08:00";

  @TempDir private Path folder;

  private EmbeddedCluster cluster;
  private Clients clients;
  private Admin admin;
  private QianhuStreams streams;

  @BeforeEach
  void start() {
    cluster = SharedCluster.get();
    clients = new Clients(cluster.cluster(), Map.of());
    admin = clients.admin();
    Deployment.deploy(admin, cluster.cluster(), NAMESPACE, 1, Deployment.BROKERS_DEFAULT);
    streams =
        QianhuStreams.start(
            ShippedStreams.in(
                NAMESPACE,
                cluster.cluster(),
                folder.resolve("state"),
                Map.of("commit.interval.ms", "100")));
  }

  @AfterEach
  void stop() {
    streams.close();
    admin.close();
  }

  @Test
  void whatWasRefusedIsFoundMendedAndCounts() throws Exception {
    send(EnterpriseForm.KIND, U + ",样本企业,371422,17,ABOVE_SCALE,,,2020-01,");
    String typo =
        send(OutputForm.KIND, "R-1," + U + ",2022-02,1," + AT + ",,\"1,234.50\",90,0,1,1,5");
    String poison = sendBytes("not avro at all");
    String unknown =
        send(OutputForm.KIND, "R-9,911522010783762860,2022-02,1," + AT + ",,100,90,0,1,1,5");
    String command = send(QuotaForm.KIND, "Q-1,FUND,2022-01-01,,,,,,,,,none,,,,,,");
    String target = send(TargetForm.KIND, "371400,ALL,T,REVENUE,2022,\"1,200.00\",德州责任书,");
    catchUp();

    aTargetIsMended(target);
    theyAreListed(typo, poison, unknown, command);
    theyAreShown(typo, poison);
    whatIsStillWrongIsNotSent(typo, unknown);
    String resent = aRejectedReportIsMended(typo);
    String row = aPoisonousRecordIsReplacedByARow(poison);
    aCommandIsSentWithAWarning(command);
    catchUp();

    assertThat(facts()).containsExactlyInAnyOrder("2022-02 123450", "2022-03 10000");
    assertThat(run(0, "list"))
        .as("refused records stay visible")
        .contains(typo)
        .contains("resubmitted as " + resent)
        .contains("resubmitted as " + row);
    assertThat(run(0, "list", "--open")).contains(unknown).doesNotContain(typo, poison);
    assertThat(run(1, "resubmit", typo, "--set", "gross_output=1", "--yes"))
        .contains("resubmitted as " + resent)
        .contains("not sent");
    assertThat(run(0, "dismiss", unknown, "--by", "李四", "--note", "等名录", "--yes"))
        .contains("dismissed");
    TransactionCommits.awaitSeen(admin, Topics.DESK_ACTIONS.name(NAMESPACE));
    assertThat(run(0, "show", unknown)).contains("DISMISSED  李四  等名录");
    theActionsAreOnTheTopic(typo, resent);
  }

  private void theyAreListed(String typo, String poison, String unknown, String command) {
    assertThat(run(0, "list").lines().toList())
        .hasSize(5)
        .anyMatch(line -> line.startsWith(typo + "  MALFORMED  R-1  待处理 open"))
        .anyMatch(line -> line.startsWith(poison + "  UNDECODABLE"))
        .anyMatch(line -> line.startsWith(unknown + "  UNKNOWN_ENTERPRISE（暂存 parked）"))
        .anyMatch(line -> line.startsWith(command + "  MALFORMED  Q-1"));
    assertThat(run(0, "list", "--kind", "quota", "--json"))
        .contains("\"id\":\"" + command + "\"")
        .contains("\"status\":\"OPEN\"")
        .hasLineCount(1);
    assertThat(run(0, "list", "--uscc", U).lines().toList())
        .hasSize(2)
        .anyMatch(line -> line.startsWith(typo))
        .anyMatch(line -> line.startsWith(poison));
    assertThat(run(0, "list", "--reason", "UNDECODABLE")).hasLineCount(1);
    assertThat(run(0, "list", "--limit", "1")).contains("only the newest 1");
  }

  private void theyAreShown(String typo, String poison) {
    assertThat(run(0, "show", typo))
        .contains("origin：a test")
        .containsPattern("gross_output +1,234\\.50")
        .containsPattern("schema：[0-9]+ → cn.qianhu.event.OutputReport");
    assertThat(run(0, "show", poison))
        .contains("6e 6f 74 20 61 76 72 6f")
        .contains("not avro at all")
        .contains("wrong magic byte");
    assertThat(run(1, "show", "reports.output/0/4711")).contains("no refused record stands there");
  }

  private void whatIsStillWrongIsNotSent(String typo, String unknown) {
    assertThat(run(1, "edit", typo, "--set", "gross_output=1234.505"))
        .contains("gross_output: 1,234.50 → 1234.505")
        .contains("still wrong: MALFORMED");
    assertThat(run(1, "resubmit", typo, "--set", "gross_output=1234.505", "--yes"))
        .contains("not sent");
    assertThat(run(1, "resubmit", unknown, "--yes")).contains("waits for the directory");
  }

  private String aRejectedReportIsMended(String typo) {
    String out = run(0, "resubmit", typo, "--set", "gross_output=1234.50", "--by", "张三", "--yes");
    assertThat(out).contains("gross_output: 1,234.50 → 1234.50");
    return sent(out);
  }

  private String aPoisonousRecordIsReplacedByARow(String poison) throws Exception {
    Path file = folder.resolve("row.csv");
    assertThat(run(1, "edit", poison, "--set", "report_id=R-2", "--to-file", file.toString()))
        .contains("written");
    List<String> written = Files.readAllLines(file);
    Files.write(
        file, List.of(written.get(0), "R-2," + U + ",2022-03,1," + AT + ",,100.00,90,0,1,1,5"));
    return sent(run(0, "resubmit", poison, "--from-file", file.toString(), "--yes"));
  }

  private void aCommandIsSentWithAWarning(String command) {
    assertThat(run(0, "resubmit", command, "--set", "amount=5", "--set", "command_id=Q-2", "--yes"))
        .contains("order matters");
  }

  private void aTargetIsMended(String target) {
    assertThat(run(0, "show", target))
        .contains("MALFORMED")
        .contains("371400/ALL/T/REVENUE/2022")
        .containsPattern("value +1,200\\.00");
    assertThat(run(1, "edit", target, "--set", "value=1200.00", "--set", "scope=CITY"))
        .contains("still wrong: UNKNOWN_CODE");
    assertThat(run(0, "resubmit", target, "--set", "value=1200.00", "--yes"))
        .contains("value: 1,200.00 → 1200.00")
        .contains("the entry comes last in its log");
    assertThat(run(0, "list", "--kind", "targets", "--open")).doesNotContain(target);
  }

  private void theActionsAreOnTheTopic(String typo, String resent) {
    AvroDecoder<DeskAction> decoder =
        AvroDecoder.of(Topics.DESK_ACTIONS, DeskAction.class, clients.schemas());
    List<DeskAction> actions = new ArrayList<>();
    List<String> resubmits = new ArrayList<>();
    TransactionCommits.awaitSeen(admin, Topics.DESK_ACTIONS.name(NAMESPACE));
    try (Consumer<String, byte[]> reader = clients.reader()) {
      TopicTable topics = new TopicTable(reader, clients.schemas(), NAMESPACE);
      topics.forEach(Topics.DESK_ACTIONS, record -> actions.add(decoder.decode(record.value())));
      topics.forEach(Topics.REPORTS_OUTPUT, record -> resubmits.add(link(record)));
    }
    assertThat(actions).hasSize(5);
    DeskAction first = actions.get(1);
    assertThat(first.getAction()).isEqualTo("RESUBMITTED");
    assertThat(first.getBy()).isEqualTo("张三");
    assertThat(Coordinates.of(first.getSubject())).hasToString(typo);
    assertThat(Coordinates.of(first.getResubmitted())).hasToString(resent);
    assertThat(first.getBefore().get(6)).isEqualTo("1,234.50");
    assertThat(first.getAfter().get(6)).isEqualTo("1234.50");
    assertThat(resubmits).contains(resent + " resubmits " + typo);
  }

  private static String link(ConsumerRecord<String, byte[]> record) {
    return RecordRef.of(record)
        + " resubmits "
        + HeaderText.of(record.headers(), Resubmission.RESUBMITS);
  }

  private static String sent(String out) {
    return out.lines()
        .filter(line -> line.contains("sent: "))
        .map(line -> line.substring(line.indexOf("sent: ") + 6))
        .findFirst()
        .orElseThrow();
  }

  private String run(int expectedExit, String... what) {
    CommandRun run =
        CommandRun.in(
            NAMESPACE, cluster.cluster(), CommandRun.with(new String[] {"dead-letters"}, what));
    assertThat(run.code()).as(run.said()).isEqualTo(expectedExit);
    return run.said();
  }

  private String send(Kind kind, String row) {
    List<String> texts =
        Arrays.stream(row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
            .map(text -> text.replace("\"", ""))
            .toList();
    try (Producer<String, SpecificRecord> producer = clients.producer(NAMESPACE)) {
      return id(
          Answer.of(
              producer.send(
                  new RawRecords(Forms.standard(), NAMESPACE).of(kind, texts, "a test"))));
    }
  }

  private String sendBytes(String text) {
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", cluster.bootstrap()),
            new StringSerializer(),
            new ByteArraySerializer())) {
      return id(
          Answer.of(
              producer.send(
                  new ProducerRecord<>(
                      Topics.REPORTS_OUTPUT.name(NAMESPACE),
                      U,
                      text.getBytes(StandardCharsets.UTF_8)))));
    }
  }

  private static String id(RecordMetadata at) {
    return new Coordinates(at.topic(), at.partition(), at.offset()).toString();
  }

  private void catchUp() throws InterruptedException {
    try (Consumer<String, byte[]> probe = clients.probe()) {
      new CatchUpProbe(admin, probe, NAMESPACE)
          .await(lag -> {}, () -> assertThat(streams.failure()).isNull());
    }
  }

  private List<String> facts() {
    try (Consumer<String, byte[]> reader = clients.reader()) {
      return new TopicTable(reader, clients.schemas(), NAMESPACE)
          .stream(Topics.FACTS_OUTPUT, OutputFact.class)
              .map(fact -> fact.getPeriod() + " " + fact.getGrossOutput())
              .toList();
    }
  }
}
