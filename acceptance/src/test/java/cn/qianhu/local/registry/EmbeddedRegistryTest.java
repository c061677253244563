package cn.qianhu.local.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.house.Dribble;
import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.PublishedSchema;
import cn.qianhu.contract.wire.SchemaRegistration;
import cn.qianhu.local.cluster.EmbeddedBroker;
import cn.qianhu.web.AccessLimits;
import cn.qianhu.web.ListenSettings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The registry over plain HTTP, as a client in any language sees it. */
class EmbeddedRegistryTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String V1 =
      record("Ore", "{\"name\":\"t\",\"type\":\"long\",\"default\":0}");
  private static final String V2 =
      record(
          "Ore",
          "{\"name\":\"t\",\"type\":\"long\",\"default\":0},"
              + "{\"name\":\"mine\",\"type\":\"string\",\"default\":\"\"}");
  private static final String NO_DEFAULT =
      record(
          "Ore",
          "{\"name\":\"t\",\"type\":\"long\",\"default\":0},"
              + "{\"name\":\"grade\",\"type\":\"string\"}");

  private static EmbeddedBroker broker;
  private static EmbeddedRegistry registry;

  @BeforeAll
  static void start(@TempDir Path folder) {
    broker = EmbeddedBroker.start(folder, 0);
    registry = EmbeddedRegistry.start(broker.bootstrap(), 0);
  }

  @AfterAll
  static void stop() {
    registry.close();
    broker.close();
  }

  @Test
  void theRootAnswersAndTheTypesAreAvro() throws Exception {
    assertThat(get("/")).isEqualTo(new RegistryAnswer(200, JSON.readTree("{}")));
    assertThat(get("/schemas/types"))
        .isEqualTo(new RegistryAnswer(200, JSON.readTree("[\"AVRO\"]")));
    assertThat(get("/mode"))
        .isEqualTo(new RegistryAnswer(200, JSON.readTree("{\"mode\":\"READWRITE\"}")));
    assertThat(get("/mode/any?defaultToGlobal=true").body().path("mode").asText())
        .isEqualTo("READWRITE");
    assertThat(get("/mode/any").error()).isEqualTo(40409);
    assertThat(get("/mode/")).isEqualTo(get("/mode"));
    assertThat(send(request("/").method("HEAD", BodyPublishers.noBody())).status()).isEqualTo(200);
  }

  @Test
  void answersCarryConfluentsContentType() throws Exception {
    HttpResponse<String> response =
        HTTP.send(request("/subjects").build(), HttpResponse.BodyHandlers.ofString());
    assertThat(response.headers().firstValue("Content-Type"))
        .hasValue("application/vnd.schemaregistry.v1+json");
  }

  @Test
  void versionsAreRegisteredListedAndRead() throws Exception {
    int first = post("/subjects/listed/versions", schema(V1)).body().path("id").asInt();
    int second = post("/subjects/listed/versions", schema(V2)).body().path("id").asInt();
    assertThat(first).isPositive().isNotEqualTo(second);
    assertThat(get("/subjects").texts()).contains("listed");
    assertThat(get("/subjects/listed/versions").body()).isEqualTo(JSON.readTree("[1,2]"));
    assertThat(get("/subjects/listed/versions/latest").body())
        .isEqualTo(version("listed", 2, second, V2));
    assertThat(get("/subjects/listed/versions/-1").body())
        .isEqualTo(version("listed", 2, second, V2));
    assertThat(get("/subjects/listed/versions/1").body())
        .isEqualTo(version("listed", 1, first, V1));
    assertThat(get("/subjects/listed/versions/1/schema").body()).isEqualTo(JSON.readTree(V1));
    assertThat(get("/schemas/ids/" + second).body()).isEqualTo(schema(V2));
    assertThat(get("/schemas/ids/" + second + "/schema").body()).isEqualTo(JSON.readTree(V2));
    assertThat(get("/schemas/ids/" + second + "/subjects").texts()).contains("listed");
    assertThat(get("/schemas/ids/" + second + "/versions").body().toString())
        .contains("\"listed\"");
  }

  @Test
  void registeringAgainGivesTheSameIdAndNoNewVersion() throws Exception {
    String reordered =
        V1.replace("\"type\":\"record\",\"name\":\"Ore\"", "\"name\":\"Ore\", \"type\":\"record\"");
    assertThat(reordered).isNotEqualTo(V1);
    RegistryAnswer first = post("/subjects/again/versions", schema(V1));
    assertThat(post("/subjects/again/versions", schema(reordered))).isEqualTo(first);
    assertThat(get("/subjects/again/versions").body()).isEqualTo(JSON.readTree("[1]"));
    assertThat(post("/subjects/again", schema(reordered)).body())
        .isEqualTo(version("again", 1, first.body().path("id").asInt(), V1));
  }

  @Test
  void equalSchemasShareTheirIdAcrossSubjects() throws Exception {
    String shared = record("Shared", "{\"name\":\"t\",\"type\":\"long\",\"default\":0}");
    RegistryAnswer one = post("/subjects/shared-one/versions", schema(shared));
    RegistryAnswer two = post("/subjects/shared-two/versions", schema(shared));
    assertThat(two).isEqualTo(one);
    assertThat(get("/schemas/ids/" + one.body().path("id").asInt() + "/subjects").texts())
        .containsExactly("shared-one", "shared-two");
  }

  @Test
  void anIncompatibleSchemaIsRefusedWithTheReason() throws Exception {
    post("/subjects/strict/versions", schema(V1));
    RegistryAnswer refused = post("/subjects/strict/versions", schema(NO_DEFAULT));
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.error()).isEqualTo(409);
    assertThat(refused.message())
        .contains("\"strict\"")
        .contains("cannot read version 1")
        .contains("READER_FIELD_MISSING_DEFAULT_VALUE")
        .contains("grade")
        .contains("FULL_TRANSITIVE");
    assertThat(get("/subjects/strict/versions").body()).isEqualTo(JSON.readTree("[1]"));
  }

  @Test
  void aSubjectsOwnLevelGoesBeforeTheGlobalOne() throws Exception {
    assertThat(get("/config").body().path("compatibilityLevel").asText())
        .isEqualTo("FULL_TRANSITIVE");
    assertThat(get("/config/loose").error()).isEqualTo(40408);
    assertThat(get("/config/loose?defaultToGlobal=true").body().path("compatibilityLevel").asText())
        .isEqualTo("FULL_TRANSITIVE");
    assertThat(put("/config/loose", level("none")).body())
        .isEqualTo(JSON.readTree("{\"compatibility\":\"NONE\"}"));
    assertThat(get("/config/loose").body().path("compatibilityLevel").asText()).isEqualTo("NONE");
    post("/subjects/loose/versions", schema(V1));
    assertThat(post("/subjects/loose/versions", schema("\"string\"")).status()).isEqualTo(200);
    assertThat(put("/config/loose", level("PERFECT")).error()).isEqualTo(42203);
  }

  @Test
  void compatibilityIsTestedWithoutRegistering() throws Exception {
    String all = "/compatibility/subjects/tested/versions";
    assertThat(post(all + "/latest", schema(V1)).body())
        .isEqualTo(JSON.readTree("{\"is_compatible\":true}"));
    assertThat(post(all + "/1", schema(V1)).error()).isEqualTo(40401);
    post("/subjects/tested/versions", schema(V1));
    assertThat(post(all + "/latest", schema(V2)).body().path("is_compatible").asBoolean()).isTrue();
    assertThat(post(all + "/7", schema(V2)).error()).isEqualTo(40402);
    JsonNode verdict = post(all + "?verbose=true", schema(NO_DEFAULT)).body();
    assertThat(verdict.path("is_compatible").asBoolean(true)).isFalse();
    assertThat(verdict.path("messages").toString()).contains("grade");
    assertThat(get("/subjects/tested/versions").body()).isEqualTo(JSON.readTree("[1]"));
  }

  @Test
  void whatIsNotThereIsSaidWithConfluentsCodes() throws Exception {
    post("/subjects/there/versions", schema(V1));
    assertThat(get("/subjects/nowhere/versions").error()).isEqualTo(40401);
    assertThat(get("/subjects/nowhere/versions/latest").error()).isEqualTo(40401);
    assertThat(post("/subjects/nowhere", schema(V1)).error()).isEqualTo(40401);
    assertThat(get("/subjects/there/versions/9").error()).isEqualTo(40402);
    assertThat(post("/subjects/there", schema(V2)).error()).isEqualTo(40403);
    assertThat(get("/schemas/ids/987654").error()).isEqualTo(40403);
    assertThat(get("/schemas/ids/987654/versions").error()).isEqualTo(40403);
    assertThat(get("/subjects/there/versions/0").error()).isEqualTo(42202);
    assertThat(get("/subjects/there/versions/first").error()).isEqualTo(42202);
    assertThat(get("/elsewhere").status()).isEqualTo(404);
    assertThat(get("/subjects/a%2Fb/versions").message()).contains("Subject 'a/b' not found");
    assertThat(get("/schemas/ids/x").status()).isEqualTo(400);
  }

  @Test
  void whatIsNoAvroSchemaIsRefused() throws Exception {
    String path = "/subjects/odd/versions";
    assertThat(post(path, schema("")).error()).isEqualTo(42201);
    assertThat(post(path, schema("{\"type\":\"recor\"}")).error()).isEqualTo(42201);
    assertThat(
            post(
                    path,
                    schema(record("Bad", "{\"name\":\"t\",\"type\":\"long\",\"default\":\"x\"}")))
                .error())
        .isEqualTo(42201);
    assertThat(post(path, schema(V1).put("schemaType", "JSON")).error()).isEqualTo(42201);
    assertThat(post(path, JSON.createArrayNode()).status()).isEqualTo(400);
    assertThat(send(request(path).POST(BodyPublishers.ofString("{"))).status()).isEqualTo(400);
    assertThat(send(request("/subjects/odd").DELETE()).status()).isEqualTo(405);
    assertThat(get(path).error()).isEqualTo(40401);
  }

  @Test
  void bodiesAreSmallAndJson() throws Exception {
    String path = "/subjects/limits/versions";
    String large = schema(V1).put("more", "x".repeat(1 << 20)).toString();
    assertThat(send(request(path).POST(BodyPublishers.ofString(large))).status()).isEqualTo(413);
    assertThat(
            send(request(path)
                    .POST(
                        BodyPublishers.ofInputStream(
                            () -> new ByteArrayInputStream(large.getBytes(UTF_8)))))
                .status())
        .isEqualTo(413);
    String text = schema(V1).toString();
    for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "*/*")) {
      RegistryAnswer refused =
          send(request(path).setHeader("Content-Type", type).POST(BodyPublishers.ofString(text)));
      assertThat(refused.error()).as(type).isEqualTo(415);
    }
    assertThat(get(path).error()).isEqualTo(40401);
  }

  /** Neither a head nor a body that comes bit by bit holds anything for long. */
  @Test
  @Timeout(60)
  void whoDribblesIsCutOff() throws Exception {
    Duration soon = Duration.ofMillis(300);
    ListenSettings listenSettings =
        new ListenSettings("127.0.0.1", 0, null).with(AccessLimits.standard().withHead(soon));
    try (EmbeddedRegistry hurried =
        EmbeddedRegistry.start(broker.bootstrap(), listenSettings, soon)) {
      String head = "POST /subjects/slow/versions HTTP/1.1\r\nHost: localhost\r\n";
      String rest = "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n";
      int port = URI.create(hurried.url()).getPort();
      assertThat(Dribble.on(port, head, "X-A: b\r\n")).isEmpty();
      assertThat(Dribble.on(port, head + rest, " ")).startsWith("HTTP/1.1 408 ");
    }
  }

  @Test
  void whoCallsItByAnotherNameOrForAnotherSiteIsRefused() throws Exception {
    String text = schema(V1).toString();
    HttpRequest.Builder foreign =
        request("/subjects/foreign/versions")
            .header("Origin", "http://evil.example")
            .POST(BodyPublishers.ofString(text));
    assertThat(send(foreign).status()).isEqualTo(403);
    assertThat(Dribble.on(port(), "GET /subjects HTTP/1.1\r\nHost: evil.example\r\n\r\n", ""))
        .startsWith("HTTP/1.1 421 ");
    assertThat(get("/subjects/foreign/versions").error()).isEqualTo(40401);
  }

  @Test
  void whoShowsNoTokenReadsAndRegistersNothingOfHisOwn() throws Exception {
    post("/subjects/guarded/versions", schema(V1));
    for (String shown : List.of("", "Bearer " + "0".repeat(64), "Basic cXVpYW5odQ==")) {
      RegistryAnswer refused = stranger("POST", "/subjects/guarded/versions", schema(V2), shown);
      assertThat(refused.status()).as(shown).isEqualTo(401);
      assertThat(refused.message()).contains("registry.token");
      assertThat(stranger("PUT", "/config/guarded", level("NONE"), shown).status()).isEqualTo(401);
      assertThat(stranger("PUT", "/config", level("NONE"), shown).status()).isEqualTo(401);
    }
    assertThat(get("/subjects/guarded/versions").body()).isEqualTo(JSON.readTree("[1]"));
    assertThat(get("/config").body().path("compatibilityLevel").asText())
        .isEqualTo("FULL_TRANSITIVE");
    assertThat(stranger("GET", "/subjects/guarded/versions/1", null, "").status()).isEqualTo(200);
    assertThat(stranger("POST", "/subjects/guarded", schema(V1), "").status()).isEqualTo(200);
    assertThat(stranger("POST", "/subjects/guarded/versions", schema(V1), "").status())
        .as("what is there already is looked up")
        .isEqualTo(200);
    assertThat(
            stranger("POST", "/compatibility/subjects/guarded/versions/1", schema(V2), "").status())
        .isEqualTo(200);
  }

  /** A process of the product needs no token, in whatever namespace it works. */
  @Test
  void schemasOfTheProductAreTakenFromAnybodyAndNothingElseUnderItsSubjects() throws Exception {
    assertThat(SchemaRegistration.at(registry.url()).register(Topics.in("try."))).isNotEmpty();
    String subject = "try." + Topics.REPORTS_OUTPUT.subject();
    assertThat(get("/subjects/" + subject + "/versions").body()).isEqualTo(JSON.readTree("[1]"));
    assertThat(get("/config/" + subject).body().path("compatibilityLevel").asText())
        .isEqualTo("FULL_TRANSITIVE");
    String other = PublishedSchema.of(Topics.REPORTS_ENERGY.schema()).toString();
    assertThat(
            stranger(
                    "POST",
                    "/subjects/more." + Topics.REPORTS_OUTPUT.subject() + "/versions",
                    schema(other),
                    "")
                .status())
        .isEqualTo(401);
  }

  @Test
  void subjectsOfTheProductCannotBeLoosenedByAnybody() throws Exception {
    String subject = "strict." + Topics.REPORTS_OUTPUT.subject();
    String schema = PublishedSchema.of(Topics.REPORTS_OUTPUT.schema()).toString();
    post("/subjects/" + subject + "/versions", schema(schema));
    for (String loose : List.of("NONE", "BACKWARD", "FULL")) {
      RegistryAnswer refused = put("/config/" + subject, level(loose));
      assertThat(refused.status()).as(loose).isEqualTo(422);
      assertThat(refused.message()).contains("FULL_TRANSITIVE");
    }
    assertThat(put("/config/" + subject, level("FULL_TRANSITIVE")).status()).isEqualTo(200);
    CompatibilityLevel before =
        CompatibilityLevel.valueOf(get("/config").body().path("compatibilityLevel").asText());
    put("/config", level("NONE"));
    try {
      assertThat(post("/subjects/" + subject + "/versions", schema("\"string\"")).status())
          .isEqualTo(409);
    } finally {
      put("/config", level(before.name()));
    }
  }

  private static RegistryAnswer stranger(String method, String path, JsonNode body, String shown)
      throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(registry.url() + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
    return send(shown.isEmpty() ? request : request.header("Authorization", shown));
  }

  private static int port() {
    return URI.create(registry.url()).getPort();
  }

  @Test
  void aSubjectMayHaveAnyName() throws Exception {
    post("/subjects/%E7%9C%81%2F%E5%B8%82%20a+b/versions", schema(V1));
    assertThat(get("/subjects").texts()).contains("省/市 a+b");
    assertThat(get("/subjects/%E7%9C%81%2F%E5%B8%82%20a+b/versions/1").body().path("subject"))
        .isEqualTo(JSON.getNodeFactory().textNode("省/市 a+b"));
  }

  @Test
  void aSecondRegistryOnTheTopicKnowsWhatTheFirstRegistered() throws Exception {
    post("/subjects/handed-over/versions", schema(V1));
    put("/config/handed-over", level("BACKWARD"));
    RegistryAnswer known = get("/subjects/handed-over/versions/1");
    try (EmbeddedRegistry second = EmbeddedRegistry.start(broker.bootstrap(), 0)) {
      URI base = URI.create(second.url());
      assertThat(send(HttpRequest.newBuilder(base.resolve("/subjects/handed-over/versions/1"))))
          .isEqualTo(known);
      assertThat(
              send(HttpRequest.newBuilder(base.resolve("/config/handed-over")))
                  .body()
                  .path("compatibilityLevel")
                  .asText())
          .isEqualTo("BACKWARD");
    }
  }

  @Test
  void theTopicHoldsConfluentsRecords() throws Exception {
    int id = post("/subjects/spelt/versions", schema(V1)).body().path("id").asInt();
    put("/config/spelt", level("FULL"));
    assertThat(topic())
        .contains(
            "{\"keytype\":\"CONFIG\",\"magic\":0} = {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}",
            "{\"keytype\":\"SCHEMA\",\"subject\":\"spelt\",\"version\":1,\"magic\":1} = "
                + version("spelt", 1, id, V1).put("deleted", false),
            "{\"keytype\":\"CONFIG\",\"subject\":\"spelt\",\"magic\":0} = "
                + "{\"subject\":\"spelt\",\"compatibilityLevel\":\"FULL\"}");
  }

  private static List<String> topic() {
    List<String> records = new ArrayList<>();
    try (KafkaConsumer<String, String> consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.bootstrap()),
            new StringDeserializer(),
            new StringDeserializer())) {
      new TopicReader<>(consumer)
          .read("_schemas", found -> records.add(found.key() + " = " + found.value()));
    }
    return records;
  }

  private static String record(String name, String fields) {
    return "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[" + fields + "]}";
  }

  private static ObjectNode schema(String text) {
    return JSON.createObjectNode().put("schema", text);
  }

  private static ObjectNode level(String name) {
    return JSON.createObjectNode().put("compatibility", name);
  }

  private static ObjectNode version(String subject, int version, int id, String schema) {
    return JSON.createObjectNode()
        .put("subject", subject)
        .put("version", version)
        .put("id", id)
        .put("schema", schema);
  }

  private static RegistryAnswer get(String path) throws Exception {
    return send(request(path));
  }

  private static RegistryAnswer post(String path, JsonNode body) throws Exception {
    return send(request(path).POST(BodyPublishers.ofString(body.toString())));
  }

  private static RegistryAnswer put(String path, JsonNode body) throws Exception {
    return send(request(path).PUT(BodyPublishers.ofString(body.toString())));
  }

  private static HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(registry.url() + path))
        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
        .header("Authorization", "Bearer " + registry.token().text());
  }

  private static RegistryAnswer send(HttpRequest.Builder request) throws Exception {
    HttpResponse<String> response =
        HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new RegistryAnswer(response.statusCode(), JSON.readTree(response.body()));
  }

  private record RegistryAnswer(int status, JsonNode body) {
    int error() {
      return body.path("error_code").asInt();
    }

    String message() {
      return body.path("message").asText();
    }

    List<String> texts() {
      List<String> texts = new ArrayList<>();
      body.forEach(text -> texts.add(text.asText()));
      return texts;
    }
  }
}
