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
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.web.ListenSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;

/**
 * A small province at work: cluster, streams, gateway and desk. Its broker can be stopped: the
 * cluster is its own.
 */
final class MonitoredProvince implements AutoCloseable {

  private static final String HERE = "127.0.0.1";
  private static final int PARTITIONS = 2;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final SmallDemo demo;
  private final EmbeddedCluster cluster;
  private final Clients clients;
  private final QianhuStreams streams;
  private final GatewayService gateway;
  private final DeskService desk;

  MonitoredProvince(Path folder) throws IOException, InterruptedException {
    demo = SmallDemo.write(folder.resolve("reports"));
    cluster = EmbeddedCluster.start(EmbeddedCluster.Options.temporary());
    clients = new Clients(cluster.cluster(), Map.of());
    try (Admin admin = clients.admin()) {
      Deployment.deploy(admin, cluster.cluster(), "", PARTITIONS, Deployment.BROKERS_DEFAULT);
    }
    BatchRuns.publish(clients, "", demo.folder());
    try (Producer<String, SpecificRecord> producer = clients.producer("")) {
      new BusinessDates(producer, "").move(DemoProvince.AS_OF, DemoSize.SMALL.from(), "test");
    }
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
    try (Admin admin = clients.admin();
        Consumer<String, byte[]> probe = clients.probe()) {
      new CatchUpProbe(admin, probe, "").await(lag -> {}, () -> {});
    }
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

  int port() {
    return desk.port();
  }

  /** What was reported to it at first. */
  SmallDemo demo() {
    return demo;
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
