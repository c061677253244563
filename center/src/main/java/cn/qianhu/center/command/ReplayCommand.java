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
import cn.qianhu.center.table.ResultTables;
import cn.qianhu.contract.form.Instants;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.consumer.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu replay}: the tables again from the raw log, as they were known at a time. */
@Command(
    name = "replay",
    description = {
      "由原始事件重放出结果表：可停在某一时刻或某一位点，不影响正在运行的系统。",
      "The tables again, from the raw events up to an instant or a position;"
          + " nothing that runs is touched."
    })
final class ReplayCommand implements Callable<Integer> {

  /** Exit code where the replayed figures contradict themselves. */
  private static final int UNSOUND = 3;

  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Option(
      names = "--until",
      paramLabel = "INSTANT|FILE",
      description =
          "截至时刻（含时区，不含该时刻）或位点文件；缺省为现在 / instant with offset, itself left out,"
              + " or a file of positions; now by default")
  private String until;

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "由存档重放，不需要集群 / from an archive; no cluster is needed")
  private Path archive;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "结果表文件夹 / folder for the tables")
  private Path output;

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

  @Override
  public Integer call() {
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      Replayed replayed = archive == null ? replayCluster(progress) : replayArchive(progress);
      progress.step("写出结果表", "writing the tables");
      Map<String, Long> written = new ResultTables(replayed.results(), output).write();
      StopPositionFile.write(replayed.stop(), output.resolve("offsets.csv"));
      print(replayed, written);
      return replayed.soundness().breaches().isEmpty() ? 0 : UNSOUND;
    }
  }

  private Replayed replayCluster(Progress progress) {
    Cluster at = cluster.requireExternal(spec);
    Clients clients = new Clients(at, cluster.properties());
    try (Consumer<String, byte[]> reader = clients.reader()) {
      return new Replay(log(reader), clients.schemas(), rules(), progress).run();
    }
  }

  private RawLog log(Consumer<String, byte[]> reader) {
    if (until == null) {
      return KafkaRawLog.untilNow(reader, cluster.namespace());
    }
    return isFile()
        ? KafkaRawLog.until(StopPositionFile.read(Path.of(until)), reader, cluster.namespace())
        : KafkaRawLog.until(instant(), reader, cluster.namespace());
  }

  private Replayed replayArchive(Progress progress) {
    ArchiveRawLog whole = ArchiveRawLog.open(archive);
    return new Replay(log(whole), whole.schemas(), rules(), progress).run();
  }

  private RawLog log(ArchiveRawLog whole) {
    if (until == null) {
      return whole;
    }
    return isFile() ? whole.until(StopPositionFile.read(Path.of(until))) : whole.until(instant());
  }

  private boolean isFile() {
    return Files.isRegularFile(Path.of(until));
  }

  private Instant instant() {
    Instant instant = Instants.parse(until);
    if (instant == null) {
      throw new ParameterException(
          spec.commandLine(),
          "--until 既不是带时区的时刻（如 2022-04-15T00:00:00+08:00），也不是存在的文件："
              + until
              + " / neither an instant with offset nor a file that exists: "
              + until);
    }
    return instant;
  }

  private Rules rules() {
    Rules rules = Rules.shipped();
    if (policy != null) {
      rules = rules.withPolicy(policy);
    }
    return thresholds == null ? rules : rules.withThresholds(thresholds);
  }

  private void print(Replayed replayed, Map<String, Long> written) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "重放记录 / records replayed: %,d (无法解码 / undecodable: %,d)%n",
        replayed.records(), replayed.undecodable());
    out.println(
        replayed
            .businessDate()
            .map(date -> "业务日期 / business date: " + date.getDate())
            .orElse("此前没有业务日期：期间未关闭，不判断预警 / no business date yet: no period closed, no alerts"));
    out.println("已写出 / written to " + output + " (offsets.csv: 位点 / positions):");
    written.forEach((table, rows) -> out.printf("  %-16s %,10d%n", table, rows));
    replayed.soundness().breaches().forEach(breach -> out.println("! " + breach));
  }
}
