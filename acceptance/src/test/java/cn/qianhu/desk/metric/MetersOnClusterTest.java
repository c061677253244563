package cn.qianhu.desk.metric;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.client.Clients;
import cn.qianhu.client.deploy.Deployment;
import cn.qianhu.command.clock.BusinessDates;
import cn.qianhu.command.gateway.GatewayService;
import cn.qianhu.command.gateway.KeysAndReceipts;
import cn.qianhu.command.gateway.SampleReports;
import cn.qianhu.command.health.StreamsHealth;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.form.Forms;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.sender.RawRecords;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.api.Audience;
import cn.qianhu.desk.api.DeskService;
import cn.qianhu.ingest.http.GatewayLimits;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.ShippedStreams;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.access.Caller;
import cn.qianhu.web.access.Role;
import cn.qianhu.web.health.HealthPage;
import cn.qianhu.web.health.ProcessHealth;
import com.fasterxml.jackson.databind.JsonNode;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Streams, gateway and desk on one cluster, each with its page: all that the alarms and the
 * dashboard ask for is there, counts what happened, and the log tells where. A desk that starts
 * beside a gateway has the topics without a namespace: the cluster is the test's own.
 */
@Timeout(240)
class MetersOnClusterTest {

  private static final String USCC = "91370406RHEK2HAG96";
  private static final List<String> SILENT_ENTERPRISE =
      List.of(
          "91370406M0B807P05U",
          "样本企业",
          "370406",
          "18",
          "KEY_1000;ABOVE_SCALE",
          "true",
          "",
          "2020-01",
          "");
  private static final ListenSettings LOCAL = new ListenSettings("127.0.0.1", 0, null);

  @TempDir private Path folder;

  @Test
  void everythingThatAlarmsAndDashboardAskForIsMeasured() throws Exception {
    try (EmbeddedCluster cluster = EmbeddedCluster.start(EmbeddedCluster.Options.temporary());
        JsonLog log = JsonLog.hear("cn.qianhu.ingest.http", "cn.qianhu.streams.topology")) {
      Clients clients = new Clients(cluster.cluster(), Map.of());
      try (Admin admin = clients.admin()) {
        Deployment.deploy(admin, cluster.cluster(), "", 1, Deployment.BROKERS_DEFAULT);
      }
      try (QianhuStreams streams = QianhuStreams.start(settings(cluster));
          KeysAndReceipts known =
              KeysAndReceipts.open(Site.shipped(), new Clients(cluster.cluster(), Map.of()), "");
          GatewayService gateway = gateway(cluster, known);
          DeskService desk = desk(cluster, known);
          Pages pages = new Pages()) {
        pages.open(
            "streams",
            StreamsHealth.of(streams),
            List.of(new StreamsMeters(streams.client(), folder, streams::standstills)));
        List<MeterBinder> ofGateway = new ArrayList<>(gateway.measured());
        ofGateway.add(known.measured());
        pages.open("gateway", gateway.readiness(), ofGateway);
        pages.open("desk", desk.readiness(), List.of(desk.measured()));
        for (String page : List.of("streams", "gateway", "desk")) {
          await(page, () -> pages.get(page, "/health"), answer -> answer.statusCode() == 200);
          assertThat(pages.get(page, "/health/live").statusCode()).isEqualTo(200);
        }

        happen(clients, cluster, gateway);
        Map<String, MetricsPage> scraped = new TreeMap<>();
        scraped.put("streams", awaitMeters(pages, "streams", MetersOnClusterTest::allDecided));
        scraped.put("gateway", awaitMeters(pages, "gateway", gatewayCounted()));
        scraped.put("desk", awaitMeters(pages, "desk", MetersOnClusterTest::deskKnows));

        MetricsPage.assertAllAreThere(OpsFiles.asked(), scraped);
      }
      theLogTellsWhere(log);
    }
  }

  private static boolean allDecided(MetricsPage streams) {
    return streams.value("qianhu_streams_outcomes_total", "outcome=\"undecodable\"") == 1
        && streams.value("qianhu_streams_outcomes_total", "outcome=\"rejected\"") == 1
        && streams.value("qianhu_streams_outcomes_total", "outcome=\"parked\"") == 1
        && streams.value("qianhu_invariant_breaches_total", "") == 0
        && streams.value("qianhu_streams_running", "") == 1;
  }

  private static Predicate<MetricsPage> gatewayCounted() {
    String form = "form=\"output\",outcome=";
    return gateway ->
        gateway.value("qianhu_gateway_reports_total", form + "\"done\"") == 1
            && gateway.value("qianhu_gateway_reports_total", form + "\"wrong\"") == 1
            && gateway.value("qianhu_gateway_request_duration_seconds_count", "refused") == 1;
  }

  private static boolean deskKnows(MetricsPage desk) {
    return desk.value("qianhu_refused_records", "UNKNOWN_ENTERPRISE") == 1
        && desk.value("qianhu_refused_records", "OUT_OF_RANGE") == 1
        && desk.value("qianhu_business_date_timestamp_seconds", "")
            == LocalDate.parse("2021-03-11").toEpochDay() * 86_400 - 8 * 3600
        && desk.value("qianhu_unsound", "") == 0
        && desk.value("qianhu_coverage_missing_enterprises", "ALL") >= 0
        && desk.has("qianhu_alerts_open");
  }

  /** A report that waits for its directory entry, one that is wrong, a stranger, and poison. */
  private void happen(Clients clients, EmbeddedCluster cluster, GatewayService gateway)
      throws Exception {
    try (Producer<String, SpecificRecord> producer = clients.producer("")) {
      producer
          .send(
              new RawRecords(Forms.standard(), "")
                  .of(EnterpriseForm.KIND, SILENT_ENTERPRISE, "test"))
          .get();
      new BusinessDates(producer, "")
          .move(LocalDate.parse("2021-03-11"), YearMonth.of(2021, 1), "test");
    }
    assertThat(post(gateway, "key", SampleReports.report(1))).isEqualTo(202);
    String wrong = SampleReports.report(2).replace("23779.94", "-5");
    assertThat(post(gateway, "key", wrong)).isEqualTo(422);
    assertThat(post(gateway, "stranger", SampleReports.report(3))).isEqualTo(401);
    Map<String, Object> properties = Map.of("bootstrap.servers", cluster.bootstrap());
    try (KafkaProducer<String, byte[]> raw =
        new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer())) {
      byte[] poison = "no report".getBytes(StandardCharsets.UTF_8);
      raw.send(new ProducerRecord<>(Topics.REPORTS_OUTPUT.name(""), USCC, poison)).get();
    }
  }

  private static void theLogTellsWhere(JsonLog log) {
    JsonNode poison = log.one(line -> line.path("message").asText().contains("dead letter"));
    assertThat(poison.path("level").asText()).isEqualTo("WARN");
    assertThat(poison.path("topic").asText()).isEqualTo("reports.output");
    assertThat(poison.path("partition").asInt(-1)).isZero();
    assertThat(poison.path("offset").asLong(-1)).isEqualTo(2);
    assertThat(poison.path("key").asText()).isEqualTo(USCC);
    assertThat(poison.path("process").asText()).isNotEmpty();
    assertThat(poison.path("instance").asText()).isNotEmpty();

    JsonNode wrong = log.one(line -> line.path("ended").asText().equals("WRONG"));
    assertThat(wrong.path("report_id").asText()).isEqualTo(SampleReports.id(2));
    assertThat(wrong.path("uscc").asText()).isEqualTo(USCC);
    assertThat(wrong.path("reason").asText()).isEqualTo("OUT_OF_RANGE");
    assertThat(wrong.path("topic").asText()).isEqualTo("reports.output");
    assertThat(wrong.path("offset").asLong(-1)).isEqualTo(1);

    JsonNode stranger = log.one(line -> line.path("ended").asText().equals("REFUSED"));
    assertThat(stranger.path("problem").asText()).isEqualTo("NO_KEY");
    assertThat(stranger.path("request").asText()).isNotEmpty();
  }

  private StreamsSettings settings(EmbeddedCluster cluster) {
    return ShippedStreams.on(cluster.cluster(), folder);
  }

  private static GatewayService gateway(EmbeddedCluster cluster, KeysAndReceipts known) {
    return GatewayService.start(
        Site.shipped(),
        new Clients(cluster.cluster(), Map.of()),
        "",
        LOCAL,
        GatewayLimits.standard(),
        key ->
            Optional.of(new Caller("K", Role.ENTERPRISE, USCC)).filter(caller -> key.equals("key")),
        known.receipts(),
        known.readiness());
  }

  private static DeskService desk(EmbeddedCluster cluster, KeysAndReceipts known) {
    return DeskService.startBeside(
        Site.shipped(),
        known.callers(),
        known.receipts(),
        new Clients(cluster.cluster(), Map.of()),
        LOCAL,
        Audience.CENTRE,
        "test");
  }

  private int post(GatewayService gateway, String key, String report) throws Exception {
    HttpRequest request =
        LocalHttp.request(gateway.port(), "/v1/reports/output")
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(report))
            .build();
    return LocalHttp.ask(request).statusCode();
  }

  private static MetricsPage awaitMeters(Pages pages, String page, Predicate<MetricsPage> expected)
      throws Exception {
    HttpResponse<String> answer =
        await(
            page,
            () -> pages.get(page, "/metrics"),
            each -> expected.test(new MetricsPage(each.body())));
    return new MetricsPage(answer.body());
  }

  private static <T> T call(Callable<T> asked) {
    try {
      return asked.call();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> T await(String what, Callable<T> asked, Predicate<T> expected) {
    AtomicReference<T> answer = new AtomicReference<>();
    Until.holds(
        what + " answers as expected",
        Duration.ofSeconds(90),
        () -> {
          answer.set(call(asked));
          return expected.test(answer.get());
        });
    return answer.get();
  }

  /** The pages of the processes, by name. */
  private static final class Pages implements AutoCloseable {

    private final Map<String, HealthPage> pages = new TreeMap<>();
    private final List<Meters> meters = new ArrayList<>();

    void open(String name, ProcessHealth processHealth, List<? extends MeterBinder> measured) {
      Meters of = new Meters(measured);
      meters.add(of);
      pages.put(name, HealthPage.open(0, processHealth, of::text));
    }

    HttpResponse<String> get(String name, String path) throws Exception {
      return LocalHttp.ask(pages.get(name).port(), path);
    }

    @Override
    public void close() {
      pages.values().forEach(HealthPage::close);
      meters.forEach(Meters::close);
    }
  }
}
