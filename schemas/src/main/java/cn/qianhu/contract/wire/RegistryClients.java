package cn.qianhu.contract.wire;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.RestService;
import java.time.Duration;

/** Clients of a schema registry, set up alike wherever the product asks one. */
final class RegistryClients {

  /** Schemas that a client remembers of each subject; the catalogue has far fewer. */
  private static final int SCHEMAS_CACHED = 1000;

  /**
   * The timeout of a request to the registry. Without one the client would wait for ever for a
   * registry that takes a request and never answers. {@code default}
   */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private RegistryClients() {}

  static SchemaRegistryClient at(String url) {
    return at(url, LONGEST_WAIT);
  }

  /**
   * @param longest to wait for a connection, and for each piece of an answer
   */
  static SchemaRegistryClient at(String url, Duration longest) {
    RestService service = new RestService(url);
    service.setHttpConnectTimeoutMs((int) longest.toMillis());
    service.setHttpReadTimeoutMs((int) longest.toMillis());
    return new CachedSchemaRegistryClient(service, SCHEMAS_CACHED);
  }
}
