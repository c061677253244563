package cn.qianhu.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.AvroDecoder;
import cn.qianhu.event.OutputReport;
import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.reporting.NotSentException;
import cn.qianhu.reporting.Receipt;
import cn.qianhu.reporting.Reporter;
import cn.qianhu.reporting.ReporterBuilder;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a reporter with an outbox has taken arrives, whatever happens to the broker and to it. */
@Timeout(240)
class ReporterOnClusterTest {

  private static final int REPORTS = 50;

  @TempDir private Path folder;

  private EmbeddedCluster cluster;

  @BeforeEach
  void start() {
    cluster = EmbeddedCluster.start(EmbeddedCluster.Options.in(folder.resolve("data")));
    try (Admin admin = clients().admin()) {
      Deployment.deploy(admin, cluster.cluster(), "", 2, Deployment.BROKERS_DEFAULT);
    }
  }

  @AfterEach
  void stop() {
    cluster.close();
  }

  @Test
  void whatIsSentWhileTheBrokerIsAwayArrivesByItselfWhenItIsBack() throws Exception {
    EmbeddedCluster.Options samePlace =
        EmbeddedCluster.Options.in(folder.resolve("data"))
            .withPorts(port(cluster.bootstrap()), URI.create(cluster.registryUrl()).getPort());
    try (Reporter reporter = keeping().build()) {
      List<CompletableFuture<Receipt>> answers = new ArrayList<>();
      answers.add(reporter.send(ReportingProcess.report("P-0")));
      answers.get(0).get(60, TimeUnit.SECONDS);
      cluster.close();
      for (int i = 1; i < REPORTS; i++) {
        answers.add(reporter.send(ReportingProcess.report("P-" + i)));
      }
      assertThat(answers.subList(1, REPORTS)).noneMatch(CompletableFuture::isDone);
      cluster = EmbeddedCluster.start(samePlace);
      for (CompletableFuture<Receipt> answer : answers) {
        assertThat(answer.get(60, TimeUnit.SECONDS).topic()).isEqualTo("reports.output");
      }
    }
    assertThat(arrived()).containsAll(ids(REPORTS));
  }

  @Test
  void whatAKilledProcessHadTakenArrivesAfterARestart() throws Exception {
    try (JavaProcess process = reporting()) {
      process.start();
      Until.holds(() -> process.output().contains("P-" + (REPORTS - 1)), process::requireAlive);
    }
    assertThat(arrived()).as("before the restart").isEmpty();
    keeping().build().close();
    assertThat(arrived()).containsExactlyInAnyOrderElementsOf(ids(REPORTS));
  }

  @Test
  void aSchemaThatIsNotRegisteredIsSaidInASentence() {
    // Another registry, which has nothing.
    try (EmbeddedCluster other =
            EmbeddedCluster.start(EmbeddedCluster.Options.in(folder.resolve("other")));
        Reporter reporter =
            Reporter.builder()
                .bootstrap(cluster.bootstrap())
                .registry(other.registryUrl())
                .build()) {
      assertThatThrownBy(
              () -> reporter.send(ReportingProcess.report("P-0")).get(60, TimeUnit.SECONDS))
          .cause()
          .isInstanceOf(NotSentException.class)
          .hasMessageContaining("schema is not registered: have the centre run qianhu deploy");
    }
  }

  private ReporterBuilder keeping() {
    return Reporter.builder()
        .bootstrap(cluster.bootstrap())
        .registry(cluster.registryUrl())
        .property("reconnect.backoff.max.ms", "200")
        .keeping(folder.resolve("outbox"));
  }

  private JavaProcess reporting() {
    return new JavaProcess(
        "reporting",
        Jvm.small("128m"),
        ReportingProcess.class.getName(),
        List.of(
            cluster.bootstrap(),
            cluster.registryUrl(),
            "",
            folder.resolve("outbox").toString(),
            Integer.toString(REPORTS)),
        folder,
        () -> true);
  }

  /** The ids on the topic of reports; some may be there twice. */
  private List<String> arrived() {
    Topic topic = Topics.REPORTS_OUTPUT;
    AvroDecoder<OutputReport> decoder =
        AvroDecoder.of(topic, OutputReport.class, clients().schemas());
    List<String> ids = new ArrayList<>();
    try (Consumer<String, byte[]> reader = clients().reader()) {
      new TopicTable(reader, clients().schemas(), "")
          .forEach(topic, record -> ids.add(id(decoder.decode(record.value()))));
    }
    return ids;
  }

  /** Of a typed event and of one that carries what was written. */
  private static String id(OutputReport report) {
    return Forms.standard().of(OutputForm.class).texts(report).get(0);
  }

  private static List<String> ids(int count) {
    return IntStream.range(0, count).mapToObj(i -> "P-" + i).toList();
  }

  private Clients clients() {
    return new Clients(cluster.cluster(), Map.of());
  }

  private static int port(String bootstrap) {
    return Integer.parseInt(bootstrap.substring(bootstrap.indexOf(':') + 1));
  }
}
