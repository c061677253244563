package cn.qianhu.center.command;

import cn.qianhu.center.archive.ArchiveRawLog;
import cn.qianhu.center.audit.KafkaRawLog;
import cn.qianhu.center.audit.RawLog;
import cn.qianhu.center.audit.Replay;
import cn.qianhu.center.audit.Replayed;
import cn.qianhu.center.audit.Rules;
import cn.qianhu.center.audit.StopPositionFile;
import cn.qianhu.center.batch.Clients;
import cn.qianhu.center.batch.Progress;
import cn.qianhu.center.cluster.Cluster;
import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.wire.SchemaLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which raw log is replayed, and under which rules. */
final class RawLogOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private ClusterOptions cluster;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "由存档重放，不需要集群 / from an archive; no cluster is needed")
  private Path archive;

  @Option(
      names = "--policy",
      paramLabel = "FILE",
      description = "改用另一份指标政策表 / another policy table of the quota ledger")
  private Path policy;

  @Option(
      names = "--thresholds",
      paramLabel = "FILE",
      description = "改用另一份预警阈值表 / another table of alert thresholds")
  private Path thresholds;

  /**
   * Replays up to a stop.
   *
   * @param until an instant with offset, itself left out, or a file of positions; null for all
   */
  Replayed replay(String until, Progress progress) {
    return with(until, (log, schemas) -> replay(log, schemas, progress));
  }

  /** Replays a log that is being read. */
  Replayed replay(RawLog log, SchemaLookup schemas, Progress progress) {
    return new Replay(log, schemas, rules(), progress).run();
  }

  /** What is done with a raw log while it can be read. */
  @FunctionalInterface
  interface Reading<R> {
    R read(RawLog log, SchemaLookup schemas);
  }

  /** Opens the log up to a stop, for more than a replay. */
  <R> R with(String until, Reading<R> reading) {
    return archive == null ? withCluster(until, reading) : withArchive(until, reading);
  }

  private <R> R withCluster(String until, Reading<R> reading) {
    Cluster at = cluster.requireExternal(command);
    Clients clients = new Clients(at, cluster.properties());
    try (Consumer<String, byte[]> reader = clients.reader()) {
      return reading.read(log(until, reader), clients.schemas());
    }
  }

  private RawLog log(String until, Consumer<String, byte[]> reader) {
    if (until == null) {
      return KafkaRawLog.untilNow(reader, cluster.namespace());
    }
    return isFile(until)
        ? KafkaRawLog.until(StopPositionFile.read(Path.of(until)), reader, cluster.namespace())
        : KafkaRawLog.until(instant(until), reader, cluster.namespace());
  }

  private <R> R withArchive(String until, Reading<R> reading) {
    ArchiveRawLog whole = ArchiveRawLog.open(archive);
    return reading.read(log(until, whole), whole.schemas());
  }

  private RawLog log(String until, ArchiveRawLog whole) {
    if (until == null) {
      return whole;
    }
    return isFile(until)
        ? whole.until(StopPositionFile.read(Path.of(until)))
        : whole.until(instant(until));
  }

  private static boolean isFile(String until) {
    return Files.isRegularFile(Path.of(until));
  }

  private Instant instant(String until) {
    Instant instant = Instants.parse(until);
    if (instant == null) {
      throw new ParameterException(
          command.commandLine(),
          "既不是带时区的时刻（如 2022-04-15T00:00:00+08:00），也不是存在的位点文件："
              + until
              + " / neither an instant with offset nor a file of positions that exists: "
              + until);
    }
    return instant;
  }

  /** The rules that are applied. */
  Rules rules() {
    Rules rules = Rules.shipped();
    if (policy != null) {
      rules = rules.withPolicy(policy);
    }
    return thresholds == null ? rules : rules.withThresholds(thresholds);
  }
}
