package cn.qianhu.trial.soak;

import cn.qianhu.kit.Jvm;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu soak}: the whole product under load for a long time, and what grows. */
@Command(
    name = "soak",
    mixinStandardHelpOptions = true,
    description = {
      "长时间运行整个系统，逐分钟记录内存、状态、日志、延迟，最后判断是否有界，并与重放比对。",
      "Runs the whole product under a steady load, notes memory, state, logs and latency each"
          + " minute, and tells in the end what is bounded and whether a replay agrees."
    })
public final class SoakCommand implements Callable<Integer> {

  /** Exit code where something grows without cause, or is not right. */
  private static final int NOT_WELL = 3;

  private static final int PARTITIONS = 4;
  private static final int SAMPLES = 12;

  @Spec private CommandSpec spec;

  @Option(
      names = "--minutes",
      defaultValue = "60",
      paramLabel = "N",
      description = "时长 / how long (default: ${DEFAULT-VALUE})")
  private int minutes;

  @Option(
      names = "--enterprises",
      defaultValue = "40",
      paramLabel = "N",
      description = "企业数 / enterprises (default: ${DEFAULT-VALUE})")
  private int enterprises;

  @Option(
      names = "--meters",
      defaultValue = "5",
      paramLabel = "N",
      description = "每家企业的计量表数 / meters of each (default: ${DEFAULT-VALUE})")
  private int meters;

  @Option(
      names = "--reports",
      defaultValue = "4",
      paramLabel = "N",
      description = "每秒月报数 / monthly reports a second (default: ${DEFAULT-VALUE})")
  private int reports;

  @Option(
      names = "--meter-days",
      defaultValue = "4",
      paramLabel = "N",
      description = "每秒整日读数（96 条） / whole days of a meter a second (default: ${DEFAULT-VALUE})")
  private int days;

  @Option(
      names = "--growing",
      defaultValue = "10",
      paramLabel = "PERCENT",
      description =
          "出现新对象的时段占比，此后只更正 / share of the time in which new keys come; after that known ones"
              + " are corrected (default: ${DEFAULT-VALUE})")
  private int growing;

  @Option(
      names = "--instances",
      defaultValue = "2",
      paramLabel = "N",
      description = "流处理实例数 / instances of the streams (default: ${DEFAULT-VALUE})")
  private int instances;

  @Option(
      names = "--kill-every",
      defaultValue = "0",
      paramLabel = "MINUTES",
      description =
          "每隔几分钟杀死并重启一个流处理实例，0 为不杀 / kills and restarts an instance of the streams so"
              + " often; 0 for never (default: ${DEFAULT-VALUE})")
  private int killEvery;

  @Option(
      names = "--heap",
      defaultValue = "512m",
      paramLabel = "SIZE",
      description = "每个进程的堆 / heap of each process (default: ${DEFAULT-VALUE})")
  private String heap;

  @Option(
      names = "--folder",
      required = true,
      paramLabel = "DIR",
      description = "数据与日志的文件夹，应为空 / folder for data and logs, empty at first")
  private Path folder;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "另存报告 / the report, in a file, too")
  private Path file;

  @Override
  public Integer call() throws InterruptedException {
    SoakPlan plan =
        new SoakPlan(
            Duration.ofMinutes(minutes),
            growing,
            enterprises,
            meters,
            reports,
            days,
            instances,
            Duration.ofMinutes(killEvery),
            PARTITIONS,
            SAMPLES);
    Soak.Outcome outcome = new Soak(plan, folder, new SoakReport(writers())).run(jvm());
    return outcome.isWell() ? 0 : NOT_WELL;
  }

  /** The whole heap from the start, so that what is resident grows with nothing of Java's. */
  private Jvm jvm() {
    return new Jvm(List.of("-Xms" + heap, "-Xmx" + heap, "-XX:+AlwaysPreTouch"));
  }

  private List<PrintWriter> writers() {
    List<PrintWriter> writers = new ArrayList<>(List.of(spec.commandLine().getOut()));
    if (file != null) {
      try {
        writers.add(new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return writers;
  }
}
