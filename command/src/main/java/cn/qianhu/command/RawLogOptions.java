package cn.qianhu.command;

import cn.qianhu.audit.archive.ArchiveRawLog;
import cn.qianhu.audit.log.RawLog;
import cn.qianhu.audit.log.Replay;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.audit.log.StopPositionFile;
import cn.qianhu.client.BatchListener;
import cn.qianhu.client.Clients;
import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.wire.SchemaLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Options of a replay: the raw log, and the rules. */
final class RawLogOptions {

  private static final String NOW = "now";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SiteClusterOptions cluster;

  @Mixin private RuleOptions rules;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "由存档重放，不需要集群 / from an archive; no cluster is needed")
  private Path archive;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "由已停止的 qianhu up 的数据文件夹重放 / from the data folder of a qianhu up that is stopped")
  private Path data;

  /**
   * Replays up to a stop.
   *
   * @param until an instant with offset, itself left out, or a file of positions; null or {@code
   *     now} for all
   */
  ReplayOutcome replay(String until, BatchListener batchListener) {
    return with(until, (log, schemas) -> replay(log, schemas, batchListener));
  }

  /** Replays a log that is being read. */
  ReplayOutcome replay(RawLog log, SchemaLookup schemas, BatchListener batchListener) {
    return new Replay(log, schemas, rules(), batchListener).run();
  }

  /** A task on a raw log, which is open meanwhile. */
  @FunctionalInterface
  interface LogTask<R> {
    R read(RawLog log, SchemaLookup schemas);
  }

  /** Opens the log up to a stop, for more than a replay. */
  <R> R with(String until, LogTask<R> logTask) {
    try (LogSource source = open()) {
      return logTask.read(log(source, until), source.schemas());
    }
  }

  /** The cluster, where one is named, with or without an archive. */
  Optional<Clients> clusterAtHand() {
    return cluster.clients();
  }

  String namespace() {
    return cluster.namespace();
  }

  ReplayOutcome replay(
      LogSource source, RawLog log, RuleTables under, BatchListener batchListener) {
    return new Replay(log, source.schemas(), under, batchListener).run();
  }

  /** The rules that were asked for. */
  RuleTables rules() {
    return rules.rules(cluster.site());
  }

  /** Opens the log, for one replay or several. */
  LogSource open() {
    if (archive != null && data != null) {
      throw new ParameterException(
          command.commandLine(), "--archive 与 --data 只能用一个 / use one of --archive and --data");
    }
    if (archive != null) {
      return LogSource.archive(ArchiveRawLog.open(archive));
    }
    if (data != null) {
      LocalRoom.require(
          "--data",
          "，或以 --archive 指明档案，或以 --bootstrap 指明集群",
          ", or name an archive by --archive or a cluster by --bootstrap");
      return StoppedCluster.start(data);
    }
    Clients clients = cluster.requireExternal(command);
    cluster.objection(clients).ifPresent(command.commandLine().getErr()::println);
    return LogSource.cluster(clients, cluster.namespace());
  }

  /** The log up to a stop, as {@link #replay(String, BatchListener)} takes it. */
  RawLog log(LogSource source, String until) {
    if (until == null || until.equals(NOW)) {
      return source.whole();
    }
    return Files.isRegularFile(Path.of(until))
        ? source.until(StopPositionFile.read(Path.of(until)))
        : source.until(instant(until));
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
}
