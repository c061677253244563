package cn.qianhu.local.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.local.cluster.EmbeddedCluster;
import cn.qianhu.local.cluster.EmbeddedCluster.Options;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The registry as Confluent's own Java client sees it, next to Confluent's mock of a registry. It
 * is a new one: the client asks for all subjects and sets levels.
 */
class ConfluentClientTest {
  private static final AvroSchema V1 = fields("{\"name\":\"t\",\"type\":\"long\",\"default\":0}");
  private static final AvroSchema V2 =
      fields(
          "{\"name\":\"t\",\"type\":\"long\",\"default\":0},{\"name\":\"u\",\"type\":\"int\",\"default\":0}");
  private static final AvroSchema NO_DEFAULT = fields("{\"name\":\"v\",\"type\":\"int\"}");

  private static EmbeddedCluster cluster;

  @BeforeAll
  static void start() {
    cluster = EmbeddedCluster.start(Options.temporary());
  }

  @AfterAll
  static void stop() {
    cluster.close();
  }

  @Test
  void theClientRegistersAndReadsHereAsWithTheMock() throws Exception {
    assertRegistersAndReads(new MockSchemaRegistryClient());
    assertRegistersAndReads(client());
  }

  private static void assertRegistersAndReads(SchemaRegistryClient client) throws Exception {
    int first = client.register("grain-value", V1);
    int second = client.register("grain-value", V2);
    assertThat(client.register("grain-value", V1)).isEqualTo(first);
    assertThat(client.getSchemaById(second)).isEqualTo(V2);
    assertThat(client.getId("grain-value", V2)).isEqualTo(second);
    assertThat(client.getVersion("grain-value", V1)).isEqualTo(1);
    assertThat(client.getAllVersions("grain-value")).containsExactly(1, 2);
    assertThat(client.getAllSubjects()).contains("grain-value");
    assertThat(client.getLatestSchemaMetadata("grain-value").getId()).isEqualTo(second);
    assertThat(client.getSchemaMetadata("grain-value", 1).getId()).isEqualTo(first);
    assertThat(client.getAllSubjectsById(first)).contains("grain-value");
  }

  @Test
  void theClientIsToldWhyASchemaIsRefused() throws Exception {
    SchemaRegistryClient client = client();
    client.register("strict-value", V1);
    assertThat(client.testCompatibility("strict-value", V2)).isTrue();
    assertThat(client.testCompatibility("strict-value", NO_DEFAULT)).isFalse();
    assertThat(client.testCompatibilityVerbose("strict-value", NO_DEFAULT).toString())
        .contains("READER_FIELD_MISSING_DEFAULT_VALUE");
    assertThatThrownBy(() -> client.register("strict-value", NO_DEFAULT))
        .isInstanceOfSatisfying(
            RestClientException.class,
            refusal -> {
              assertThat(refusal.getStatus()).isEqualTo(409);
              assertThat(refusal.getErrorCode()).isEqualTo(409);
            })
        .hasMessageContaining("incompatible with an earlier schema");
  }

  @Test
  void theClientIsToldWhatIsMissing() {
    assertCode(40401, () -> client().getLatestSchemaMetadata("nothing-value"));
    assertCode(40401, () -> client().getId("nothing-value", V1));
    assertCode(40403, () -> client().getSchemaById(987_654));
  }

  @Test
  void levelsAreSetAndReadThroughTheClient() throws Exception {
    SchemaRegistryClient client = client();
    assertThat(client.getCompatibility(null)).isEqualTo("FULL_TRANSITIVE");
    assertThat(client.updateCompatibility("loose-value", "NONE")).isEqualTo("NONE");
    assertThat(client.getCompatibility("loose-value")).isEqualTo("NONE");
    client.register("loose-value", V1);
    assertThat(client.register("loose-value", NO_DEFAULT)).isPositive();
    assertThat(client.getMode()).isEqualTo("READWRITE");
  }

  private static void assertCode(
      int code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            RestClientException.class,
            refusal -> assertThat(refusal.getErrorCode()).isEqualTo(code));
  }

  private static SchemaRegistryClient client() {
    return new CachedSchemaRegistryClient(
        cluster.registryUrl(),
        100,
        Map.of(
            "bearer.auth.credentials.source",
            "STATIC_TOKEN",
            "bearer.auth.token",
            cluster.registryToken().text()));
  }

  private static AvroSchema fields(String fields) {
    return new AvroSchema("{\"type\":\"record\",\"name\":\"Grain\",\"fields\":[" + fields + "]}");
  }
}
