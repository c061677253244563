package cn.qianhu.command.container;

import java.util.Map;

/** Schema registries that speak Confluent's API, each keeping its schemas in Kafka. */
enum RegistryImage {
  APICURIO("apicurio/apicurio-registry:3.3.3", 8080, "/apis/ccompat/v7"),
  CONFLUENT("confluentinc/cp-schema-registry:8.3.0", 8081, "");

  private final String image;
  private final int port;
  private final String path;

  RegistryImage(String image, int port, String path) {
    this.image = image;
    this.port = port;
    this.path = path;
  }

  String image() {
    return image;
  }

  /** Where it listens within its container. */
  int port() {
    return port;
  }

  /** Under which path of its address Confluent's API lies. */
  String path() {
    return path;
  }

  /** What it must be told to keep its schemas in Kafka. */
  Map<String, String> environment(String bootstrap) {
    return switch (this) {
      case APICURIO ->
          Map.of(
              "APICURIO_STORAGE_KIND",
              "kafkasql",
              "APICURIO_KAFKASQL_BOOTSTRAP_SERVERS",
              bootstrap,
              // So long it looks for snapshots of itself, of which there are none.
              "APICURIO_KAFKASQL_CONSUMER_POLL_TIMEOUT",
              "500");
      case CONFLUENT ->
          Map.of(
              "SCHEMA_REGISTRY_HOST_NAME",
              "registry",
              "SCHEMA_REGISTRY_LISTENERS",
              "http://0.0.0.0:" + port,
              "SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS",
              "PLAINTEXT://" + bootstrap);
    };
  }
}
