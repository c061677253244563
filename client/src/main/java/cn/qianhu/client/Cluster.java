package cn.qianhu.client;

import java.util.Objects;

/**
 * Where Kafka and the schema registry are, whether embedded in this process or running elsewhere.
 *
 * @param bootstrap Kafka's {@code bootstrap.servers}: {@code host:port}, separated by commas
 * @param registryUrl the address of a schema registry that speaks Confluent's REST API
 */
public record Cluster(String bootstrap, String registryUrl) {
  public Cluster {
    Objects.requireNonNull(bootstrap, "bootstrap");
    Objects.requireNonNull(registryUrl, "registryUrl");
  }
}
