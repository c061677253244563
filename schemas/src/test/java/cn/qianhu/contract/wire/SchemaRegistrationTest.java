package cn.qianhu.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import io.confluent.kafka.schemaregistry.ParsedSchema;
import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SchemaRegistrationTest {

  private final MockSchemaRegistryClient registry = new MockSchemaRegistryClient();
  private final SchemaRegistration registration = new SchemaRegistration(registry);

  @Test
  void registersEverySchemaAndHoldsItToFullTransitiveCompatibility() throws Exception {
    Map<String, Integer> ids = registration.register(Topics.ALL);

    List<String> subjects =
        Topics.ALL.stream().filter(Topic::hasAvroValues).map(Topic::subject).toList();
    assertThat(ids).containsOnlyKeys(subjects);
    assertThat(registry.getAllSubjects()).containsExactlyInAnyOrderElementsOf(subjects);
    for (String subject : subjects) {
      assertThat(registry.getCompatibility(subject)).isEqualTo("FULL_TRANSITIVE");
    }
  }

  @Test
  void registeringAgainChangesNothing() throws Exception {
    Map<String, Integer> ids = registration.register(Topics.ALL);
    assertThat(registration.register(Topics.ALL)).isEqualTo(ids);
    assertThat(registry.getAllVersions("reports.output-value")).containsExactly(1);
  }

  @Test
  void aRefusedSchemaIsNamedByItsSubject() {
    MockSchemaRegistryClient refusing =
        new MockSchemaRegistryClient() {
          @Override
          public synchronized int register(String subject, ParsedSchema schema)
              throws RestClientException {
            throw new RestClientException("incompatible with an earlier schema", 409, 409);
          }
        };
    assertThatThrownBy(
            () -> new SchemaRegistration(refusing).register(List.of(Topics.REPORTS_OUTPUT)))
        .isInstanceOf(SchemaNotRegisteredException.class)
        .hasMessageContaining("subject reports.output-value")
        .hasMessageContaining("incompatible with an earlier schema");
  }
}
