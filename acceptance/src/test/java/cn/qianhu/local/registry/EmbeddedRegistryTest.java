package cn.qianhu.local.registry;

import static cn.qianhu.local.registry.RegistryClient.JSON;
import static cn.qianhu.local.registry.RegistryClient.V1;
import static cn.qianhu.local.registry.RegistryClient.V2;
import static cn.qianhu.local.registry.RegistryClient.get;
import static cn.qianhu.local.registry.RegistryClient.level;
import static cn.qianhu.local.registry.RegistryClient.post;
import static cn.qianhu.local.registry.RegistryClient.put;
import static cn.qianhu.local.registry.RegistryClient.record;
import static cn.qianhu.local.registry.RegistryClient.request;
import static cn.qianhu.local.registry.RegistryClient.schema;
import static cn.qianhu.local.registry.RegistryClient.send;
import static cn.qianhu.local.registry.RegistryClient.version;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.log.TopicReader;
import cn.qianhu.kit.LocalHttp;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.local.registry.RegistryClient.RegistryAnswer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;

/** The registry over plain HTTP, as a client in any language sees it. */
class EmbeddedRegistryTest {
  private static final String NO_DEFAULT =
      record(
          "Ore",
          "{\"name\":\"t\",\"type\":\"long\",\"default\":0},"
              + "{\"name\":\"grade\",\"type\":\"string\"}");

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
    HttpResponse<String> response = LocalHttp.ask(request("/subjects").build());
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
    try (EmbeddedRegistry second = EmbeddedRegistry.start(SharedCluster.get().bootstrap(), 0)) {
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
            Map.of("bootstrap.servers", SharedCluster.get().bootstrap()),
            new StringDeserializer(),
            new StringDeserializer())) {
      new TopicReader<>(consumer)
          .read("_schemas", found -> records.add(found.key() + " = " + found.value()));
    }
    return records;
  }
}
