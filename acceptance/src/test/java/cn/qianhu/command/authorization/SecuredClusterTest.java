package cn.qianhu.command.authorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.table.TopicTable;
import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.command.Qianhu;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.command.gateway.GatewayService;
import cn.qianhu.command.gateway.KeysAndReceipts;
import cn.qianhu.command.gateway.SampleReports;
import cn.qianhu.command.own.OwnSheets;
import cn.qianhu.command.own.OwnTopics;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.topic.Answer;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.desk.api.DeskService;
import cn.qianhu.desk.view.FollowedViews;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.http.GatewayLimits;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.kit.Until;
import cn.qianhu.local.cluster.SecuredCluster;
import cn.qianhu.local.cluster.ShippedStreams;
import cn.qianhu.streams.app.CatchUpProbe;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import cn.qianhu.web.ListenSettings;
import cn.qianhu.web.access.IssuedKey;
import cn.qianhu.web.access.KeyIssuer;
import cn.qianhu.web.access.KeyLog;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broker that allows nothing which was not granted: each role can do its work, and no more. */
@Timeout(120)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SecuredClusterTest {

  private static final Reference CLEAN = Reference.CLEAN_FEW;
  private static final int WELL = 0;
  private static final int NO_STREAMS_RUN = 3;

  private static SecuredCluster secured;

  @TempDir private static Path folder;

  @BeforeAll
  static void start() throws IOException {
    secured =
        SecuredCluster.start(Arrays.stream(ClusterRole.values()).map(ClusterRole::label).toList());
    try (Admin admin = new Clients(secured.forSuperuser(), Map.of()).admin()) {
      for (ClusterRole role : ClusterRole.values()) {
        Answer.of(admin.createAcls(role.grants("User:" + role.label(), "")).all());
      }
    }
    assertThat(qianhu(ClusterRole.DEPLOYER, "deploy", "--partitions", "2")).isZero();
  }

  @AfterAll
  static void stop() {
    secured.close();
  }

  @Test
  @Order(1)
  void theReferenceTablesComeOutWithARoleForEachStep() throws Exception {
    takeIn(CLEAN.input());
    assertThat(
            qianhu(
                ClusterRole.CLERK, "date", "--set", CLEAN.asOf().toString(), "--from", "2021-01"))
        .isZero();
    try (QianhuStreams streams = QianhuStreams.start(streams())) {
      awaitAll(streams);
    }
    Clients desk = clients(ClusterRole.DESK);
    try (Consumer<String, byte[]> reader = desk.reader()) {
      new ResultFiles(new TopicTable(reader, desk.schemas(), ""), folder.resolve("out")).write();
    }
    ReferenceTables.assertThese(folder.resolve("out"), CLEAN);
  }

  @Test
  @Order(2)
  void anAuditorReplaysThemAndAPublisherPublishes() {
    String output = folder.resolve("replayed").toString();
    assertThat(qianhu(ClusterRole.AUDITOR, "replay", "--output", output)).isZero();
    ReferenceTables.assertThese(folder.resolve("replayed"), CLEAN);
    assertThat(qianhu(ClusterRole.PUBLISHER, "publish", "--period", "2022-02")).isZero();
    assertThat(qianhu(ClusterRole.AUDITOR, "verify")).isZero();
    assertThat(qianhu(ClusterRole.AUDITOR, "publish", "--period", "2022-02")).isNotZero();
  }

  @Test
  @Order(3)
  void theDeskReadsAllThatItShows() throws InterruptedException {
    try (DeskService desk =
        DeskService.start(
            Site.shipped(),
            clients(ClusterRole.DESK),
            "",
            new ListenSettings("127.0.0.1", 0, null),
            null,
            "test")) {
      assertThat(desk.awaitComplete(Duration.ofMinutes(1))).isTrue();
    }
    // Until its session ends, the group keeps the place of the instance that was stopped.
    assertThat(qianhu(ClusterRole.DESK, "status")).isIn(WELL, NO_STREAMS_RUN);
    assertThat(qianhu(ClusterRole.CLERK, "status")).isIn(WELL, NO_STREAMS_RUN);
  }

  @Test
  @Order(4)
  void theGatewayLetsInWhoHasAKeyOfTheClerk() throws Exception {
    IssuedKey key = new KeyIssuer(new SecureRandom(), Clock.systemUTC()).forCentre("中心");
    try (KeyLog keys = new KeyLog(clients(ClusterRole.CLERK), "")) {
      keys.keep(key.accessKey());
    }
    Clients gateway = clients(ClusterRole.GATEWAY);
    try (KeysAndReceipts known = KeysAndReceipts.open(Site.shipped(), gateway, "");
        FollowedViews own =
            FollowedViews.openSome(Site.shipped(), gateway, "", OwnTopics.ALL, Clock.systemUTC());
        GatewayService open =
            GatewayService.start(
                Site.shipped(),
                gateway,
                "",
                new ListenSettings("127.0.0.1", 0, null),
                GatewayLimits.standard(),
                Dialect.OFFICE,
                known.callers(),
                known.receipts(),
                OwnSheets.page(Site.shipped(), own, known.receipts()),
                known.readiness())) {
      Until.holds(() -> !known.readiness().parts().containsValue(false));
      assertThat(own.awaitComplete(Duration.ofMinutes(1))).isTrue();
      assertThat(own.get().messages()).isEmpty();
      assertThat(post(open.port(), key.key(), SampleReports.report(1))).isEqualTo(202);
    }
  }

  private static int post(int port, String key, String report) {
    HttpRequest request =
        LocalHttp.request(port, "/v1/reports/output")
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(report))
            .build();
    return LocalHttp.ask(request).statusCode();
  }

  @Test
  void whoReportsReadsNothing() {
    Clients reporter = clients(ClusterRole.REPORTER);
    try (Consumer<String, byte[]> reader = reporter.reader()) {
      TopicTable topics = new TopicTable(reader, reporter.schemas(), "");
      assertThatThrownBy(() -> topics.count(Topics.RESULTS_INDICATORS))
          .isInstanceOf(TopicAuthorizationException.class);
    }
  }

  @Test
  void nobodyButTheClerkMovesTheBusinessDate() {
    assertOnlyWriterOf(Topics.BUSINESS_DATE, ClusterRole.CLERK);
  }

  @Test
  void nobodyButTheStreamsWritesAResult() {
    assertOnlyWriterOf(Topics.RESULTS_INDICATORS, ClusterRole.STREAMS);
  }

  private static void assertOnlyWriterOf(Topic topic, ClusterRole writer) {
    for (ClusterRole role : ClusterRole.values()) {
      if (role != writer) {
        assertThatThrownBy(() -> write(role, topic))
            .as(role.label())
            .isInstanceOf(TopicAuthorizationException.class);
      }
    }
  }

  private static void write(ClusterRole role, Topic topic) {
    Map<String, Object> settings = new HashMap<>(login(role));
    settings.put("bootstrap.servers", secured.forUsers().bootstrap());
    // Otherwise it is refused, sooner or later, for what the producer needs to be idempotent.
    settings.put("enable.idempotence", false);
    ByteArraySerializer bytes = new ByteArraySerializer();
    try (Producer<byte[], byte[]> producer = new KafkaProducer<>(settings, bytes, bytes)) {
      Answer.of(producer.send(new ProducerRecord<>(topic.name(), new byte[] {1})));
    }
  }

  private static void takeIn(Path input) throws IOException {
    Path inbox = Files.createDirectory(folder.resolve("in"));
    try (Stream<Path> files = Files.list(input)) {
      for (Path file : files.toList()) {
        Files.copy(file, inbox.resolve(file.getFileName()));
      }
    }
    assertThat(qianhu(ClusterRole.FOLDER, "ingest", inbox.toString(), "--settle", "0s")).isZero();
  }

  private static StreamsSettings streams() {
    Map<String, String> properties = new HashMap<>(login(ClusterRole.STREAMS));
    properties.put("commit.interval.ms", "200");
    Cluster at = secured.forUsers();
    return ShippedStreams.on(at, folder.resolve("state"), properties);
  }

  private static void awaitAll(QianhuStreams streams) throws InterruptedException {
    Clients superuser = new Clients(secured.forSuperuser(), Map.of());
    try (Admin admin = superuser.admin();
        Consumer<String, byte[]> probe = superuser.probe()) {
      new CatchUpProbe(admin, probe, "")
          .await(lag -> {}, () -> assertThat(streams.failure()).isNull());
    }
  }

  private static Clients clients(ClusterRole role) {
    return new Clients(secured.forUsers(), login(role));
  }

  private static Map<String, String> login(ClusterRole role) {
    return SecuredCluster.loginOf(role.label());
  }

  private static int qianhu(ClusterRole role, String... arguments) {
    List<String> words = new ArrayList<>(List.of(arguments));
    Cluster at = secured.forUsers();
    words.addAll(List.of("--bootstrap", at.bootstrap(), "--registry", at.registryUrl()));
    login(role).forEach((name, value) -> words.addAll(List.of("--property", name + "=" + value)));
    return Qianhu.commandLine().execute(words.toArray(String[]::new));
  }
}
