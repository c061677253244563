package cn.qianhu.local.registry;

import static cn.qianhu.local.registry.RegistryClient.JSON;
import static cn.qianhu.local.registry.RegistryClient.V1;
import static cn.qianhu.local.registry.RegistryClient.V2;
import static cn.qianhu.local.registry.RegistryClient.get;
import static cn.qianhu.local.registry.RegistryClient.level;
import static cn.qianhu.local.registry.RegistryClient.post;
import static cn.qianhu.local.registry.RegistryClient.put;
import static cn.qianhu.local.registry.RegistryClient.request;
import static cn.qianhu.local.registry.RegistryClient.schema;
import static cn.qianhu.local.registry.RegistryClient.send;
import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.contract.wire.PublishedSchema;
import cn.qianhu.contract.wire.SchemaRegistration;
import cn.qianhu.kit.SocketClient;
import cn.qianhu.local.cluster.SharedCluster;
import cn.qianhu.local.registry.RegistryClient.RegistryAnswer;
import cn.qianhu.web.AccessLimits;
import cn.qianhu.web.ListenSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who may do what to the registry, and for how long. */
class RegistryGuardTest {
  /** Neither a head nor a body that comes bit by bit holds anything for long. */
  @Test
  @Timeout(60)
  void whoDribblesIsCutOff() throws Exception {
    Duration soon = Duration.ofSeconds(1);
    ListenSettings listenSettings =
        new ListenSettings("127.0.0.1", 0, null).with(AccessLimits.standard().withHead(soon));
    try (EmbeddedRegistry hurried =
        EmbeddedRegistry.start(SharedCluster.get().bootstrap(), listenSettings, soon)) {
      String head = "POST /subjects/slow/versions HTTP/1.1\r\nHost: localhost\r\n";
      String rest = "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n";
      int port = URI.create(hurried.url()).getPort();
      assertThat(dribble(port, head, "X-A: b\r\n")).isEmpty();
      assertThat(dribble(port, head + rest, " ")).startsWith("HTTP/1.1 408 ");
    }
  }

  /** What it answers a request that goes on bit by bit, which it bears for a while. */
  private static String dribble(int port, String beginning, String bit) throws IOException {
    try (SocketClient client = new SocketClient(port)) {
      assertThat(client.write(beginning).dribble(bit)).as("times it was borne").isPositive();
      return client.status();
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
    try (SocketClient client = new SocketClient(port())) {
      client.write("GET /subjects HTTP/1.1\r\nHost: evil.example\r\n\r\n");
      assertThat(client.status()).startsWith("HTTP/1.1 421 ");
    }
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
    assertThat(SchemaRegistration.at(SharedCluster.get().registryUrl()).register(Topics.in("try.")))
        .isNotEmpty();
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
        HttpRequest.newBuilder(URI.create(SharedCluster.get().registryUrl() + path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString()));
    return send(shown.isEmpty() ? request : request.header("Authorization", shown));
  }

  private static int port() {
    return URI.create(SharedCluster.get().registryUrl()).getPort();
  }
}
