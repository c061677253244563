package cn.qianhu.trial.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code qianhu bench intake}: what a reading costs between its decoding and the changelog. */
@Command(
    name = "intake",
    description = {
      "度量：一条读数从解码后到写变更日志前所需的处理器时间，不经 Kafka。",
      "Measures the processor time of a reading between decoding and changelog, without Kafka."
    })
final class IntakeBenchCommand implements Callable<Integer> {

  @Mixin private BenchOptions options;
  @Mixin private LoadOptions loading;

  @Override
  public Integer call() {
    ReadingLoad load = loading.of(options.size().readings());
    ReadingLoad byDay = load.arriving(ArrivalOrder.DAY);
    List<BenchFigure> figures = new ArrayList<>();
    figures.add(
        figure("all meters, interval by interval", load.arriving(ArrivalOrder.INTERVAL), false));
    figures.add(figure("a meter's day after the other", byDay, false));
    figures.add(figure("a meter's day in one record", byDay, true));
    List<BenchSetting> settings =
        new BenchSettings()
            .with("读数", "readings", "%,d".formatted(load.readings()))
            .with("轮数", "rounds + warm-up", options.rounds() + " + " + options.warmUp())
            .list();
    options.print(BenchReport.of("intake", settings, figures));
    return 0;
  }

  private BenchFigure figure(String name, ReadingLoad load, boolean inRuns) {
    double[] nanos = new double[options.rounds()];
    for (int round = -options.warmUp(); round < nanos.length; round++) {
      try (IntakeRound intake = new IntakeRound(load)) {
        double each = intake.nanosEach(load, inRuns);
        options.printProgress("%s: %.0f ns".formatted(name, each));
        if (round >= 0) {
          nanos[round] = each;
        }
      }
    }
    Arrays.sort(nanos);
    return BenchFigure.of(name, "processor time a reading", nanos[nanos.length / 2], "ns");
  }
}
