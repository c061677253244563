package cn.qianhu.local.cluster;

import cn.qianhu.client.Cluster;
import cn.qianhu.contract.code.Site;
import cn.qianhu.streams.app.StreamsSettings;
import java.nio.file.Path;
import java.util.Map;

/** Streams of the shipped site with one thread. */
public final class ShippedStreams {

  private ShippedStreams() {}

  public static StreamsSettings on(Cluster cluster, Path state) {
    return on(cluster, state, Map.of());
  }

  public static StreamsSettings on(Cluster cluster, Path state, Map<String, String> properties) {
    return in("", cluster, state, properties);
  }

  /** In a namespace. */
  public static StreamsSettings in(
      String namespace, Cluster cluster, Path state, Map<String, String> properties) {
    return new StreamsSettings(
        Site.shipped(),
        cluster.bootstrap(),
        cluster.registryUrl(),
        namespace,
        state,
        1,
        properties);
  }
}
