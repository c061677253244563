package cn.qianhu.command;

import cn.qianhu.audit.file.ResultFiles;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.audit.log.StopPositionFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

  @Mixin private RawLogOptions log;

  @Option(
      names = "--until",
      paramLabel = "INSTANT|FILE",
      description =
          "截至时刻（含时区，不含该时刻）或位点文件；缺省为现在 / instant with offset, itself left out,"
              + " or a file of positions; now by default")
  private String until;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "DIR",
      description = "结果表文件夹 / folder for the tables")
  private Path output;

  @Override
  public Integer call() {
    try (TerminalProgress progress = TerminalProgress.onStandardError()) {
      ReplayOutcome replayOutcome = log.replay(until, progress);
      progress.step("写出结果表", "writing the tables");
      Map<String, Long> written = new ResultFiles(replayOutcome.results(), output).write();
      StopPositionFile.write(replayOutcome.stop(), output.resolve("offsets.csv"));
      print(replayOutcome, written);
      return replayOutcome.soundness().breaches().isEmpty() ? 0 : UNSOUND;
    }
  }

  private void print(ReplayOutcome replayOutcome, Map<String, Long> written) {
    PrintWriter out = spec.commandLine().getOut();
    out.printf(
        "重放记录 / records replayed: %,d (无法解码 / undecodable: %,d)%n",
        replayOutcome.records(), replayOutcome.undecodable());
    out.println(
        replayOutcome
            .businessDate()
            .map(date -> "业务日期 / business date: " + date.getDate())
            .orElse("此前没有业务日期：期间未关闭，不判断预警 / no business date yet: no period closed, no alerts"));
    if (!replayOutcome.partitions().isKnown()) {
      out.println(
          "存档没有记载各主题的分区数：只核对记录的键，不核对其分区 / the archive does not say how many partitions the"
              + " topics had: records are judged by their keys, not by their partitions");
    }
    out.println("已写出 / written to " + output + " (offsets.csv: 位点 / positions):");
    written.forEach((table, rows) -> out.printf("  %-18s %,10d%n", table, rows));
    replayOutcome.soundness().breaches().forEach(breach -> out.println("! " + breach));
  }
}
