package cn.qianhu.trial.restore;

import cn.qianhu.kit.JavaProcess;
import cn.qianhu.kit.Jvm;
import cn.qianhu.trial.bench.ArrivalOrder;
import cn.qianhu.trial.bench.ReadingLoad;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu restore}: how long the streams are away when an instance goes. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "度量流处理实例离开后恢复所需的时间：有序重启、被杀后保留或失去磁盘、由备用实例接替。",
      "Measures how long it takes until readings count again when an instance of the streams is"
          + " restarted, killed with or without its disk, or relieved by a standby."
    })
public final class RestoreCommand implements Callable<Integer> {

  private static final long SEED = 20240101;
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);
  private static final int ENTERPRISES = 500;
  private static final int METERS = 20;

  @Spec private CommandSpec spec;

  @Option(
      names = "--meter-days",
      defaultValue = "1000000",
      paramLabel = "N",
      description =
          "状态中的表日数，取整到 10000 / meters' days that the state holds, in ten thousands (default:"
              + " ${DEFAULT-VALUE})")
  private int meterDays;

  @Option(
      names = "--interval",
      defaultValue = "15",
      paramLabel = "MINUTES",
      description = "读数间隔 / length of an interval: 15, 60, 1440 (default: ${DEFAULT-VALUE})")
  private int interval;

  @Option(
      names = "--partitions",
      defaultValue = "4",
      paramLabel = "N",
      description = "分区数 / partitions (default: ${DEFAULT-VALUE})")
  private int partitions;

  @Option(
      names = "--threads",
      defaultValue = "2",
      paramLabel = "N",
      description = "每个实例的流处理线程数 / stream threads of an instance (default: ${DEFAULT-VALUE})")
  private int threads;

  @Option(
      names = "--heap",
      defaultValue = "1g",
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
      names = "--property",
      paramLabel = "KEY=VALUE",
      description = "流处理的 Kafka 属性 / Kafka property of the streams")
  private Map<String, String> properties = new LinkedHashMap<>();

  @Override
  public Integer call() throws InterruptedException {
    int days = Math.max(1, meterDays / (ENTERPRISES * METERS));
    ReadingLoad load =
        new ReadingLoad(SEED, ENTERPRISES, METERS, FIRST_DAY, days, interval, ArrivalOrder.DAY);
    Map<String, String> given = new HashMap<>(Map.of("num.standby.replicas", "1"));
    given.putAll(properties);
    say(
        "表日 meter days %,d; 间隔 interval %d min; 分区 partitions %d; 线程 threads %d; 属性 properties %s"
            .formatted(load.distinctMeters() * days, interval, partitions, threads, given));
    say(RecoveryTime.head());
    try (RestoreFixture fixture =
            RestoreFixture.filled(folder, partitions, load, Jvm.lasting(heap), Jvm.lasting(heap));
        ProgressProbe progressProbe = new ProgressProbe(fixture, load)) {
      Restoration restoration = new Restoration(fixture, progressProbe, folder, threads, given);
      try (JavaProcess one = restoration.alone(this::print)) {
        print(restoration.relieved(one));
      }
    }
    return 0;
  }

  private void print(RecoveryTime back) {
    say(back.line());
  }

  private void say(String line) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
