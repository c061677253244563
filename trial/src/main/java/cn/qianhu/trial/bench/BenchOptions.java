package cn.qianhu.trial.bench;

import cn.qianhu.command.StreamsOptions;
import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of all benches. */
final class BenchOptions {

  /** Formats of a report. */
  enum BenchFormat {
    TABLE,
    JSON
  }

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private StreamsOptions cluster;

  @Option(
      names = "--size",
      defaultValue = "STANDARD",
      description = "规模 / size: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private BenchSize size;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "计入结果的轮数 / rounds that count (default: by size)")
  private Integer rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "2",
      paramLabel = "N",
      description = "预热轮数 / rounds before, that do not count (default: ${DEFAULT-VALUE})")
  private int warmUp;

  @Option(
      names = "--format",
      defaultValue = "TABLE",
      description = "输出格式 / output: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE})")
  private BenchFormat format;

  StreamsOptions cluster() {
    return cluster;
  }

  BenchSize size() {
    return size;
  }

  int rounds() {
    return rounds == null ? size.rounds() : rounds;
  }

  int warmUp() {
    return warmUp;
  }

  /** Prints the progress of a bench to standard error, because the report may go into a pipe. */
  void printProgress(String news) {
    PrintWriter err = command.commandLine().getErr();
    err.println(news);
    err.flush();
  }

  void print(BenchReport report) {
    PrintWriter out = command.commandLine().getOut();
    if (format == BenchFormat.JSON) {
      report.printJson(out);
    } else {
      report.printTable(out);
    }
    out.flush();
  }
}
