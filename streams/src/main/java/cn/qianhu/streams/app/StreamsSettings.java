package cn.qianhu.streams.app;

import cn.qianhu.contract.code.Site;
import cn.qianhu.streams.runtime.ApplicationId;
import java.nio.file.Path;
import java.util.Map;

/**
 * The settings of the streams.
 *
 * @param site whose records are worked on
 * @param bootstrap Kafka's bootstrap servers
 * @param registryUrl URL of the schema registry
 * @param namespace prefix of all topics and of the application id; empty by default
 * @param stateDirectory where local state is kept; never under a temporary folder in production
 * @param threads stream threads of this instance
 * @param properties Kafka Streams properties, passed through unchanged; they prevail
 */
public record StreamsSettings(
    Site site,
    String bootstrap,
    String registryUrl,
    String namespace,
    Path stateDirectory,
    int threads,
    Map<String, String> properties) {

  /** Application id, which is also the consumer group. */
  public String applicationId() {
    return applicationId(namespace);
  }

  public static String applicationId(String namespace) {
    return ApplicationId.of(namespace);
  }
}
