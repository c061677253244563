package cn.qianhu.command;

import cn.qianhu.command.batch.BatchReport;
import cn.qianhu.command.batch.BatchRequest;
import cn.qianhu.command.batch.BatchRun;
import cn.qianhu.command.clock.DateBounds;
import cn.qianhu.ingest.dialect.Dialect;
import cn.qianhu.ingest.file.UnreadableFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code qianhu batch}: from a folder of report files to a folder of tables. */
@Command(
    name = "batch",
    description = {"从报表文件夹计算出结果表。", "Works a folder of report files out to a folder of tables."})
final class BatchCommand implements Callable<Integer> {

  /** Exit code where not every file of the folder was read. */
  static final int NOT_ALL_READ = 2;

  @Spec private CommandSpec spec;

  @Option(
      names = "--input",
      required = true,
      paramLabel = "DIR",
      description = "报表文件夹 / folder of report files (CSV, XLSX)")
  private Path input;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "结果表文件夹 / folder for the tables")
  private Path output;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "YYYY-MM",
      description = "监测起始月 / monitoring start")
  private YearMonth from;

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "YYYY-MM-DD",
      description = "业务日期 / business date")
  private LocalDate asOf;

  @Option(
      names = "--force",
      description = {
        "在他人的集群上，业务日期晚于今天一天以上也照设",
        "on a cluster of others, set a business date that is more than a day past today"
      })
  private boolean force;

  @Mixin private IgnoreOptions ignore;

  @Mixin private DialectOption dialect;

  @Mixin private StreamsOptions cluster;

  @Override
  public Integer call() throws InterruptedException {
    checkBounds();
    if (cluster.external() == null) {
      LocalRoom.require(
          "qianhu batch", "，或以 --bootstrap 指明集群", ", or name a cluster by --bootstrap");
    }
    BatchRequest request =
        new BatchRequest(
            cluster.site(),
            input,
            ignore.patterns(spec),
            dialect.of(cluster.site(), Dialect.STRICT),
            output,
            from,
            asOf,
            cluster.external(),
            cluster.namespace(),
            cluster.partitions(),
            cluster.threads(),
            cluster.properties());
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      BatchReport report = new BatchRun(request, progress).run();
      print(report);
      return report.isOfAllFiles() ? 0 : NOT_ALL_READ;
    } catch (UnreadableFileException e) {
      System.err.println(e.getMessage());
      return NOT_ALL_READ;
    }
  }

  /**
   * Checks the date: on a shared cluster the command moves the date of all its users, and a date
   * far ahead needs {@code --force}.
   */
  private void checkBounds() {
    DateBounds bounds = new DateBounds(Clock.systemUTC());
    Optional<String> reason = bounds.refusal(asOf, from);
    if (cluster.external() != null && !force) {
      reason = reason.or(() -> bounds.objection(asOf));
    }
    reason.ifPresent(
        words -> {
          throw new ParameterException(spec.commandLine(), words);
        });
  }

  private void print(BatchReport report) {
    System.out.println("已发送 / published:");
    new TreeMap<>(report.sent())
        .forEach((kind, rows) -> System.out.printf("  %-18s %,10d%n", kind.fileName(), rows));
    System.out.println("已写出 / written to " + output + ":");
    report.written().forEach((table, rows) -> System.out.printf("  %-18s %,10d%n", table, rows));
    if (report.deadLetters() > 0) {
      System.out.printf(
          "无法解码或未被采用的消息 / messages that cannot be decoded or do not count: %,d (dead-letters)%n",
          report.deadLetters());
    }
    if (!report.isOfAllFiles()) {
      System.err.println("以下文件未计入结果表 / the tables are made without these files:");
      report.unreadable().forEach(failure -> System.err.println("! " + failure.getMessage()));
      report.unread().forEach(warning -> System.err.println("! " + warning));
    }
  }
}
