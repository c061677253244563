package cn.qianhu.trial.bench;

import cn.qianhu.client.Clients;
import cn.qianhu.client.Cluster;
import cn.qianhu.contract.code.Site;
import cn.qianhu.streams.app.QianhuStreams;
import cn.qianhu.streams.app.StreamsSettings;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.streams.StreamsConfig;

/**
 * The topics and folders of a round: topics of its own, filled, in a namespace of their own.
 *
 * @param state folder for local state, empty at first
 * @param threads that each contender may use
 * @param properties Kafka properties, passed through unchanged
 * @param records how many there are to be taken in
 */
public record BenchFixture(
    Cluster cluster,
    Clients clients,
    String namespace,
    Path state,
    int threads,
    Map<String, String> properties,
    long records) {

  /** A round that needs none: it has no cluster and no clients. */
  static BenchFixture withoutCluster(Path state, long records) {
    return new BenchFixture(null, null, "", state, 1, Map.of(), records);
  }

  /** Clients of properties of their own besides. */
  public Clients clients(Map<String, String> own) {
    Map<String, String> all = new HashMap<>(properties);
    all.putAll(own);
    return new Clients(cluster, all);
  }

  /** The commit interval of the product's streams in the bench. */
  public Object commitMillis() {
    return QianhuStreams.properties(streams()).get(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG);
  }

  /** The settings of the product's streams in the bench. */
  public StreamsSettings streams() {
    return new StreamsSettings(
        Site.shipped(),
        cluster.bootstrap(),
        cluster.registryUrl(),
        namespace,
        state,
        threads,
        properties);
  }
}
