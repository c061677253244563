package cn.qianhu.desk.console;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.command.gateway.GatewayChild;
import cn.qianhu.command.gateway.GatewayService;
import cn.qianhu.command.gateway.ReportingClient;
import cn.qianhu.contract.code.Site;
import cn.qianhu.desk.api.Audience;
import cn.qianhu.desk.api.DeskService;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.demo.DemoProvince;
import cn.qianhu.local.demo.DemoSize;
import cn.qianhu.local.demo.PlantedFault;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.web.ListenSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * A small province at work: cluster, streams, gateway and desk, with reports of fifteen months. Its
 * broker can be stopped: the cluster is its own.
 */
final class MonitoredProvince implements AutoCloseable {

  private static final String HERE = "127.0.0.1";
  private static final int PARTITIONS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Path reports;
  private final String slipped;
  private final EmbeddedCluster cluster;
  private final Clients clients;
  private final QianhuStreams streams;
  private final GatewayService gateway;
  private final DeskService desk;

  MonitoredProvince(Path folder) throws IOException, InterruptedException {
    reports = folder.resolve("reports");
    DemoProvince made = DemoProvince.write(reports, DemoSize.SMALL.withoutClerks());
    slipped =
        made.faults().stream()
            .filter(fault -> fault.kind() == PlantedFault.FaultKind.UNIT_SLIP)
            .findFirst()
            .orElseThrow()
            .subject();
    cluster = EmbeddedCluster.start(EmbeddedCluster.Options.temporary());
    clients = new Clients(cluster.cluster(), Map.of());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(admin, cluster.cluster(), "", PARTITIONS, Deployment.BROKERS_DEFAULT);
    }
    take(reports);
    streams =
        QianhuStreams.start(
            new StreamsSettings(
                Site.shipped(),
                cluster.bootstrap(),
                cluster.registryUrl(),
                "",
                folder.resolve("streams"),
                2,
                Map.of("commit.interval.ms", "100")));
    catchUp();
    gateway = GatewayChild.start(cluster.cluster(), "", 0);
    desk =
        DeskService.start(
            Site.shipped(),
            new Clients(cluster.cluster(), Map.of()),
            "",
            new ListenSettings(HERE, 0, null),
            Audience.CENTRE,
            "test");
    if (!desk.awaitComplete(PATIENCE)) {
      throw new IllegalStateException("The desk has not read everything within " + PATIENCE + ".");
    }
  }

  /** Waits until everything that came in is in the results. */
  void catchUp() throws InterruptedException {
    try (Admin admin = clients.admin();
        Consumer<String, byte[]> probe = clients.probe()) {
      new CatchUpProbe(admin, probe, "").await(lag -> {}, () -> {});
    }
  }

  /** Takes in all files of a folder, as they are. */
  void take(Path files) {
    BatchRuns.publish(clients, "", files);
    try (Producer<String, SpecificRecord> producer = clients.producer("")) {
      new BusinessDates(producer, "").move(DemoProvince.AS_OF, DemoSize.SMALL.from(), "test");
    }
  }

  int port() {
    return desk.port();
  }

  /** A report of output of the last month, as the columns of the file have it. */
  List<String> report() throws IOException {
    return row("output-" + DemoProvince.LAST + ".csv");
  }

  /** The report of the last month that is in the wrong unit. */
  List<String> slippedReport() throws IOException {
    try (var lines = Files.lines(reports.resolve("output-" + DemoProvince.LAST + ".csv"))) {
      return lines
          .map(line -> List.of(line.split(",", -1)))
          .filter(row -> row.get(1).equals(slipped))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Code of an investment project. */
  String project() throws IOException {
    return row("projects.csv").get(0);
  }

  /** The first row of a file, as its columns have it. */
  List<String> row(String file) throws IOException {
    return Arrays.asList(Files.readAllLines(reports.resolve(file)).get(1).split(",", -1));
  }

  /** County of the enterprise's directory entry. */
  String countyOf(String uscc) throws IOException {
    return entryOf(uscc).get(2);
  }

  /** Division of the enterprise's directory entry. */
  String divisionOf(String uscc) throws IOException {
    return entryOf(uscc).get(3);
  }

  /** The enterprise's directory entry. */
  List<String> entryOf(String uscc) throws IOException {
    try (var lines = Files.lines(reports.resolve("enterprises.csv"))) {
      return lines
          .map(line -> List.of(line.split(",", -1)))
          .filter(row -> row.get(0).equals(uscc))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Reports over HTTP, as an enterprise does. */
  void report(String form, String csv) {
    new ReportingClient(gateway.port()).sendUntilAcknowledged(form, ReportingClient.CSV, csv);
  }

  /** The broker goes away; the desk stays. */
  void stopBroker() {
    gateway.close();
    streams.leave();
    cluster.close();
  }

  void stopDesk() {
    desk.close();
  }

  @Override
  public void close() {
    desk.close();
    gateway.close();
    streams.leave();
    cluster.close();
  }
}
