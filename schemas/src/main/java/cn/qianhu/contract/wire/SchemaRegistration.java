package cn.qianhu.contract.wire;

import cn.qianhu.contract.topic.Topic;
import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Registers the schemas of topics, a step of deployment, and has the registry hold every later
 * version to FULL_TRANSITIVE compatibility: records are kept for ever and stay readable.
 */
public final class SchemaRegistration {

  static final String COMPATIBILITY = "FULL_TRANSITIVE";

  private final SchemaRegistryClient client;
  private final RegistryRetry registryRetry;

  /** A registration at the registry of an address. */
  public static SchemaRegistration at(String registryUrl) {
    return new SchemaRegistration(RegistryClients.at(registryUrl));
  }

  public SchemaRegistration(SchemaRegistryClient client) {
    this(client, SchemaLookup.DEFAULT_PATIENCE);
  }

  /**
   * A registration with its own patience.
   *
   * @param patience how long a registry that gives no answer is asked again
   */
  public SchemaRegistration(SchemaRegistryClient client, Duration patience) {
    this.client = client;
    this.registryRetry = new RegistryRetry(patience);
  }

  /**
   * Registers the schemas of topics; a schema that is registered already stays as it is.
   *
   * @return the schema ids by subject
   * @throws SchemaNotRegisteredException if the registry refuses one, naming its subject
   */
  public Map<String, Integer> register(Collection<Topic> topics) {
    Set<String> existing = subjects();
    Map<String, Integer> ids = new LinkedHashMap<>();
    for (Topic topic : topics) {
      if (topic.hasAvroValues()) {
        ids.put(topic.subject(), register(topic, existing.contains(topic.subject())));
      }
    }
    return ids;
  }

  private Set<String> subjects() {
    try {
      return Set.copyOf(registryRetry.ask(client::getAllSubjects));
    } catch (RestClientException | UnreadableSchemaException e) {
      throw new RegistryUnavailableException("The schema registry does not list its subjects.", e);
    }
  }

  /**
   * Registers the schema of a topic. Some registries have no compatibility of a subject before its
   * first schema.
   */
  private int register(Topic topic, boolean exists) {
    AvroSchema schema = new AvroSchema(PublishedSchema.of(topic.schema()));
    try {
      return registryRetry.ask(
          () -> {
            if (exists) {
              requireCompatibility(topic);
            }
            int id = client.register(topic.subject(), schema);
            if (!exists) {
              requireCompatibility(topic);
            }
            return id;
          });
    } catch (RestClientException | UnreadableSchemaException e) {
      throw new SchemaNotRegisteredException(
          "The registry refuses the schema of subject "
              + topic.subject()
              + ": "
              + e.getMessage()
              + ". A new version may only add fields that have a default.",
          e);
    }
  }

  private void requireCompatibility(Topic topic) throws IOException, RestClientException {
    client.updateCompatibility(topic.subject(), COMPATIBILITY);
  }
}
