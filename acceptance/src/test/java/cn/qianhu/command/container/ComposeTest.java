package cn.qianhu.command.container;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.command.batch.ReferenceTables;
import cn.qianhu.command.gateway.ReportingClient;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.desk.api.DeskClient;
import cn.qianhu.kit.Until;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The compose file of the product: what it says, and that it works as a whole. */
@Timeout(1500)
class ComposeTest {

  private static final Reference MESSY = Reference.MESSY_FEW;
  private static final Pattern STABLE = Pattern.compile("streams: Stable( /\\S+=\\d+){2}\\s");
  private static final int PARTITIONS = 2;
  private static final long MEMORY_OF_ALL = 9L << 30;
  private static final Set<String> WEB = Set.of("gateway", "desk");
  private static final List<String> IMAGES =
      List.of(ContainerCluster.KAFKA_IMAGE, RegistryImage.APICURIO.image());

  /** An engine without a way out may have the runtime under this tag only. */
  private static final String JAVA_AT_HAND = "eclipse-temurin:17-jre";

  private static final List<String> PRODUCT = List.of("streams-1", "streams-2", "gateway", "desk");
  private static final String WATCHER = "prometheus";

  private static final int OK = 200;

  /** What the gateway says to a table without a header, of somebody whom it knows. */
  private static final int EMPTY = 400;

  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final Pattern KEY = Pattern.compile("^qh_\\S+$", Pattern.MULTILINE);
  private static final Pattern PASSWORD = Pattern.compile("password=\"?([^\"\\s]+)");

  /** The file of variables that the page on sites shows. */
  private static final Pattern VARIABLES =
      Pattern.compile("^COMPOSE_PROJECT_NAME=\\S+\n(\\w+=\\S+\n)+", Pattern.MULTILINE);

  @TempDir private Path folder;
  private Compose compose;

  @BeforeEach
  void find() {
    Compose.require();
    compose = new Compose(PARTITIONS, folder);
  }

  @Test
  void everyServiceIsWatchedAndBoundedAndOnlyTheWebIsPublishedOnThisMachine() {
    long memory = 0;
    for (Map.Entry<String, JsonNode> entry : compose.config().get("services").properties()) {
      String name = entry.getKey();
      JsonNode service = entry.getValue();
      boolean byHand = service.path("profiles").toString().contains("by-hand");
      boolean once = service.path("restart").asText().startsWith("on-failure");
      memory += byHand ? 0 : service.path("mem_limit").asLong();
      assertThat(service.path("mem_limit").asLong()).as(name).isPositive();
      assertThat(service.at("/healthcheck/test").isEmpty()).as(name).isEqualTo(byHand || once);
      assertThat(service.path("ports").size()).as(name).isEqualTo(WEB.contains(name) ? 1 : 0);
      assertThat(service.path("ports"))
          .as(name)
          .allSatisfy(port -> assertThat(port.path("host_ip").asText()).isEqualTo("127.0.0.1"));
      assertThat(service.path("dns_opt"))
          .as(name)
          .map(JsonNode::asText)
          .containsExactly("timeout:1", "attempts:2");
      assertThat(service.path("networks").has("outside")).as(name).isEqualTo(WEB.contains(name));
    }
    assertThat(memory).isPositive().isLessThan(MEMORY_OF_ALL);
  }

  /** As the page says it; logins and rights alone are of no site. */
  @Test
  void theFolderOfAnotherSiteIsMountedIntoEveryContainerThatJudgesByIt() throws IOException {
    JsonNode config =
        compose.config(Files.writeString(folder("guangxi.env"), variablesOfTheSecondSite()));
    assertThat(config.path("name").asText()).isEqualTo("guangxi");
    String product = config.at("/services/admit/image").asText();
    for (Map.Entry<String, JsonNode> entry : config.get("services").properties()) {
      String name = entry.getKey();
      JsonNode service = entry.getValue();
      boolean judges = service.path("image").asText().equals(product) && !name.equals("admit");
      assertThat(service.at("/environment/QIANHU_SITE").asText())
          .as(name)
          .isEqualTo(judges ? "/site" : "");
      assertThat(service.path("volumes"))
          .as(name)
          .filteredOn(volume -> volume.path("target").asText().equals("/site"))
          .hasSize(judges ? 1 : 0)
          .allSatisfy(
              volume -> {
                assertThat(volume.path("source").asText()).endsWith("/guangxi");
                assertThat(volume.path("read_only").asBoolean()).isTrue();
              });
    }
    assertThat(config.at("/services/gateway/ports/0/published").asText()).isEqualTo("8188");
    assertThat(config.at("/services/desk/ports/0/published").asText()).isEqualTo("8180");
  }

  private static String variablesOfTheSecondSite() throws IOException {
    return VARIABLES
        .matcher(Files.readString(Path.of("../docs/operating/site.md")))
        .results()
        .findFirst()
        .orElseThrow()
        .group();
  }

  @Test
  void reportsComeInAtTheGatewayAndTheReferenceTablesOutAtTheDesk() throws Exception {
    Engine.require(IMAGES);
    chooseJava();
    compose.makeSecrets();
    try {
      boolean watched = Engine.has(compose.config().at("/services/prometheus/image").asText());
      List<String> services = new ArrayList<>(PRODUCT);
      if (watched) {
        services.add(WATCHER);
      } else {
        System.out.println("[without] the engine has no image of Prometheus: nobody watches");
      }
      compose.up(services);
      assertThatOnlyTheWebIsPublished();
      ingestFolder();
      String centre = issueKey();
      report(new ReportingClient(compose.gatewayPort(), centre));
      setDate();
      DeskClient desk = new DeskClient(compose.deskPort());
      await("the desk knows the key", () -> lists(desk, centre));
      awaitTables(new TablesAtDesk(desk, centre, folder("out")));
      // A broker was killed and has come back: work may just be moving.
      await(
          "both instances of the streams work",
          () -> STABLE.matcher(compose.qianhu("desk", "status")).find());
      if (watched) {
        assertThatAllAreWatched();
      }
      assertThatNobodyTellsSecrets(List.of(centre));
    } catch (Exception | AssertionError e) {
      System.out.println(compose.lastWords());
      throw e;
    } finally {
      compose.down();
    }
  }

  private void chooseJava() {
    String named = compose.config().at("/services/admit/build/args/JAVA_IMAGE").asText();
    if (!Engine.holds(named) && Engine.holds(JAVA_AT_HAND)) {
      System.out.println("[instead] of " + named + " the image is built on " + JAVA_AT_HAND);
      compose.buildOn(JAVA_AT_HAND);
    } else {
      Engine.require(List.of(named));
    }
  }

  private void assertThatOnlyTheWebIsPublished() {
    for (JsonNode container : compose.containers()) {
      Set<String> addresses = new TreeSet<>();
      for (JsonNode port : container.path("Publishers")) {
        if (port.path("PublishedPort").asInt() != 0) {
          addresses.add(port.path("URL").asText());
        }
      }
      String service = container.path("Service").asText();
      assertThat(addresses)
          .as(service)
          .isEqualTo(WEB.contains(service) ? Set.of("127.0.0.1") : Set.of());
    }
  }

  /** Of the centre, which reports for all and sees everything. */
  private String issueKey() {
    String said = compose.qianhu("clerk", "key", "issue", "--centre", "--name", "test");
    return KEY.matcher(said).results().findFirst().orElseThrow().group();
  }

  /** What is the centre's lies in its folder: each row exactly once, in few transactions. */
  private void ingestFolder() {
    compose.putIntoFolder(kinds(kind -> !kind.isReport()).stream().map(ComposeTest::file).toList());
    var unused =
        compose.qianhu("folder", "ingest", "/reports", "--name", "files", "--dialect", "strict");
  }

  /** In the order in which files are read; a broker is killed while reports come in. */
  private void report(ReportingClient gateway) throws IOException {
    await(
        "the gateway knows the key",
        () -> gateway.tryToSend("output?dry-run=true", ReportingClient.CSV, "") == EMPTY);
    compose.act("kill", "kafka-2");
    for (Kind kind : kinds(Kind::isReport)) {
      int unused =
          gateway.sendUntilAcknowledged(
              ReportingClient.strictly(kind), ReportingClient.CSV, Files.readString(file(kind)));
    }
    compose.act("start", "kafka-2");
  }

  private static List<Kind> kinds(Predicate<Kind> which) {
    return Kind.all().stream().filter(which).filter(kind -> Files.exists(file(kind))).toList();
  }

  private static Path file(Kind kind) {
    return MESSY.input().resolve(kind.fileName() + ".csv");
  }

  /** The clerk may; an auditor, who has a login too, may not. */
  private void setDate() {
    assertThat(compose.refused("auditor", "date", "--set", "2022-04-01", "--from", "2021-01"))
        .contains("authorization failed");
    String set = MESSY.asOf().toString();
    assertThat(compose.qianhu("clerk", "date", "--set", set, "--from", Reference.FROM.toString()))
        .contains(set);
  }

  private static boolean lists(DeskClient desk, String key) {
    try {
      return desk.get(key, "/api/v1/rejections?limit=1").status() == OK;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private void awaitTables(TablesAtDesk tables) {
    try {
      await(
          "the desk tells the reference tables",
          () -> {
            tables.write();
            return ReferenceTables.areThese(folder("out"), MESSY);
          });
    } catch (IllegalStateException e) {
      ReferenceTables.assertThese(folder("out"), MESSY);
      throw e;
    }
  }

  private void assertThatAllAreWatched() {
    await(
        "all of the product are watched",
        () -> meters("count(up == 1)").contains("=> " + PRODUCT.size() + " "));
    assertThat(meters("up")).contains("gateway:8090", "desk:8090", "streams-1:8090");
  }

  private String meters(String query) {
    return compose.said(
        "exec", "-T", WATCHER, "promtool", "query", "instant", "http://127.0.0.1:9090", query);
  }

  private void assertThatNobodyTellsSecrets(List<String> keys) {
    Set<String> secrets = new TreeSet<>(keys);
    compose.secrets().values().stream()
        .flatMap(content -> PASSWORD.matcher(content).results())
        .forEach(found -> secrets.add(found.group(1)));
    assertThat(secrets).hasSizeGreaterThan(10);
    String told = compose.said("logs", "--no-color") + compose.config();
    assertThat(told).contains("streams-1", "kafka-1");
    assertThat(told.length()).isGreaterThan(10_000);
    assertThat(secrets).allSatisfy(secret -> assertThat(told.contains(secret)).isFalse());
  }

  private Path folder(String name) {
    return folder.resolve(name);
  }

  private static void await(String what, BooleanSupplier condition) {
    Until.holds(what, PATIENCE, condition);
  }
}
