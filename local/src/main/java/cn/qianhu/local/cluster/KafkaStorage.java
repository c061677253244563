package cn.qianhu.local.cluster;

import cn.qianhu.client.ClusterException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.metadata.properties.MetaPropertiesEnsemble;
import org.apache.kafka.metadata.storage.Formatter;

/** A node's directory: what cluster it belongs to, and how it is made ready for one. */
public final class KafkaStorage {

  private KafkaStorage() {}

  /** The id of the cluster that a directory belongs to; nothing where it is new. */
  public static Optional<String> clusterId(Path directory) {
    if (!Files.isDirectory(directory)) {
      return Optional.empty();
    }
    try {
      return new MetaPropertiesEnsemble.Loader()
          .addLogDirs(List.of(directory.toString()))
          .load()
          .clusterId();
    } catch (IOException e) {
      throw unusable(directory, e);
    }
  }

  /**
   * Formats a directory for a cluster, or leaves one that is formatted already as it is.
   *
   * @param controllerListener name of the listener that the controllers speak on
   */
  public static void format(
      Path directory, String clusterId, int nodeId, String controllerListener) {
    try {
      new Formatter()
          .setClusterId(clusterId)
          .setNodeId(nodeId)
          .addDirectory(directory.toString())
          .setMetadataLogDirectory(directory.toString())
          .setControllerListenerName(controllerListener)
          .setIgnoreFormatted(true)
          .setPrintStream(
              new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
          .run();
    } catch (Exception e) {
      throw unusable(directory, e);
    }
  }

  private static ClusterException unusable(Path directory, Exception cause) {
    return new ClusterException(
        "Kafka's directory "
            + directory
            + " cannot be used: "
            + cause.getMessage()
            + ". If it was written by another version or is damaged, move it away and start again.",
        cause);
  }
}
