package cn.qianhu.command;

import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.StopPosition;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.wire.SchemaLookup;
import cn.qianhu.local.cluster.EmbeddedCluster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * The raw log that a stopped {@code qianhu up} left in its folder: Kafka and the registry are
 * started on it, and nothing else, so that nothing is computed and no topic is made.
 */
final class StoppedCluster implements LogSource {

  /**
   * The folder that a registry leaves behind once it has served; without it there are no events.
   */
  private static final Path SCHEMAS = Path.of("kafka", "_schemas-0");

  private final EmbeddedCluster cluster;
  private final LogSource log;

  private StoppedCluster(EmbeddedCluster cluster) {
    this.cluster = cluster;
    this.log = LogSource.cluster(new Clients(cluster.cluster(), Map.of()), "");
  }

  /**
   * Starts a cluster on the folder.
   *
   * @param data the folder that {@code qianhu up --data} was given
   */
  static StoppedCluster start(Path data) {
    Path folder = UpCommand.clusterFolder(data);
    if (!Files.isDirectory(folder.resolve(SCHEMAS))) {
      throw new IllegalArgumentException(
          "这里没有 qianhu up 的数据："
              + data
              + " / no data of qianhu up lies in "
              + data
              + "; name the folder that it was started with.");
    }
    return new StoppedCluster(EmbeddedCluster.start(EmbeddedCluster.Options.in(folder)));
  }

  @Override
  public SchemaLookup schemas() {
    return log.schemas();
  }

  @Override
  public RawLog whole() {
    return log.whole();
  }

  @Override
  public RawLog until(StopPosition stop) {
    return log.until(stop);
  }

  @Override
  public RawLog until(Instant instant) {
    return log.until(instant);
  }

  @Override
  public void close() {
    log.close();
    cluster.close();
  }
}
