package cn.qianhu.command.vacancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.command.CommandRun;
import cn.qianhu.command.batch.BatchRuns;
import cn.qianhu.command.gateway.GatewayService;
import cn.qianhu.command.gateway.KeysAndReceipts;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.api.DeskClient;
import cn.qianhu.desk.api.DeskService;
import cn.qianhu.event.Indicators;
import cn.qianhu.ingest.http.GatewayLimits;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.ShippedStreams;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.access.IssuedKey;
import cn.qianhu.web.access.KeyIssuer;
import cn.qianhu.web.access.KeyLog;
import cn.qianhu.web.access.Role;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A centre's site on one broker: gateway, streams, desk and commands, and clients of them. Its
 * topics are called as strangers know them, without a namespace: the cluster is its own.
 */
final class VacancySite implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(1);

  final BatchRuns bench = new BatchRuns(EmbeddedCluster.Options.temporary());
  final Clients clients = new Clients(bench.cluster(), Map.of());
  String enterpriseKey;
  String centreKey;
  String publicKey;
  private KeysAndReceipts known;
  private GatewayService gateway;
  private DeskService desk;

  /** What a command says that goes well. */
  String run(String... words) {
    CommandRun run = CommandRun.on(bench.cluster(), words);
    if (run.code() != 0) {
      throw new AssertionError(List.of(words) + " ended with " + run.code() + ": " + run.said());
    }
    return run.said();
  }

  void issueKeys() {
    KeyIssuer issuer = new KeyIssuer(new SecureRandom(), Clock.systemUTC());
    try (KeyLog log = new KeyLog(clients, "")) {
      enterpriseKey =
          kept(log, issuer.forEnterprise(VacancyRows.uscc(VacancyRows.SURGING), "样本企业"));
      centreKey = kept(log, issuer.forCentre("中心"));
      publicKey = kept(log, issuer.forReader(Role.PUBLIC, "公众"));
    }
  }

  private static String kept(KeyLog log, IssuedKey key) {
    log.keep(key.accessKey());
    return key.key();
  }

  void startGateway() throws InterruptedException {
    known = KeysAndReceipts.open(Site.shipped(), new Clients(bench.cluster(), Map.of()), "");
    gateway =
        GatewayService.start(
            Site.shipped(),
            new Clients(bench.cluster(), Map.of()),
            "",
            new ListenSettings("127.0.0.1", 0, null),
            GatewayLimits.standard(),
            known.callers(),
            known.receipts(),
            known.readiness());
    Until.holds(PATIENCE, () -> ask("/health").statusCode() == 200);
  }

  /** What the gateway answers to a report of the enterprise. */
  HttpResponse<String> post(String type, String body) {
    return LocalHttp.ask(
        request("/v1/reports/vacancies")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  HttpResponse<String> ask(String path) {
    return LocalHttp.ask(request(path).build());
  }

  private HttpRequest.Builder request(String path) {
    return LocalHttp.request(gateway.port(), path)
        .header("Authorization", "Bearer " + enterpriseKey);
  }

  /** A record of somebody who knows the schema and the topic, and nothing of this product. */
  void produce(VacancyReport report) throws Exception {
    try (Producer<String, SpecificRecord> producer = clients.producer("")) {
      producer.send(new ProducerRecord<>("reports.vacancies", report.getUscc(), report)).get();
    }
  }

  /** Lets the streams take in all that was sent. */
  void count() throws InterruptedException {
    try (Admin admin = clients.admin();
        Consumer<String, byte[]> reader = clients.reader();
        QianhuStreams streams =
            QianhuStreams.start(
                ShippedStreams.on(bench.cluster(), bench.folder().resolve("state")))) {
      new CatchUpProbe(admin, reader, "")
          .await(
              lag -> {},
              () -> {
                if (streams.failure() != null) {
                  throw new AssertionError("the streams failed", streams.failure());
                }
              });
    }
  }

  /** What stands on topics, read now. */
  <R> R read(Function<TopicTable, R> question) {
    try (Consumer<String, byte[]> reader = clients.reader()) {
      return question.apply(new TopicTable(reader, clients.schemas(), ""));
    }
  }

  /** The row of a measure in a cell. */
  cn.qianhu.event.Measure measure(String cell, String measure) {
    String[] key = cell.split("/", -1);
    return read(
        table ->
            table.stream(Topics.RESULTS_INDICATORS, Indicators.class)
                .filter(
                    row ->
                        row.getCell().getScope().equals(key[0])
                            && row.getCell().getRegion().equals(key[1])
                            && row.getCell().getIndustry().equals(key[2])
                            && row.getCell().getPeriod().equals(key[3]))
                .flatMap(row -> row.getMeasures().stream())
                .filter(row -> row.getMeasure().equals(measure))
                .findFirst()
                .orElseThrow());
  }

  DeskClient startDesk() throws InterruptedException {
    desk =
        DeskService.start(
            Site.shipped(),
            new Clients(bench.cluster(), Map.of()),
            "",
            new ListenSettings("127.0.0.1", 0, null),
            null,
            "test");
    if (!desk.awaitComplete(PATIENCE)) {
      throw new AssertionError("the desk does not come to an end with reading");
    }
    return new DeskClient(desk.port());
  }

  /** What stands in each table of a folder. */
  static Map<String, String> tables(Path of) throws IOException {
    Map<String, String> tables = new TreeMap<>();
    try (Stream<Path> files = Files.list(of)) {
      for (Path file : files.toList()) {
        tables.put(file.getFileName().toString(), Files.readString(file, UTF_8));
      }
    }
    tables.keySet().removeAll(Set.of("offsets.csv"));
    assertThat(tables).containsKey("indicators.csv");
    return tables;
  }

  /** The instant at which all report. */
  static long reportedAt() {
    return Instant.parse("2022-04-05T02:00:00Z").toEpochMilli();
  }

  @Override
  public void close() {
    if (desk != null) {
      desk.close();
    }
    if (gateway != null) {
      gateway.close();
      known.close();
    }
    bench.close();
  }
}
