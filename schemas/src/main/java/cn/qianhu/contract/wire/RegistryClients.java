package cn.qianhu.contract.wire;

import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;

/** Clients of a schema registry, set up alike wherever the product asks one. */
final class RegistryClients {

  /** Schemas that a client remembers of each subject; the catalogue has far fewer. */
  private static final int SCHEMAS_CACHED = 1000;

  private RegistryClients() {}

  static SchemaRegistryClient at(String url) {
    return new CachedSchemaRegistryClient(url, SCHEMAS_CACHED);
  }
}
