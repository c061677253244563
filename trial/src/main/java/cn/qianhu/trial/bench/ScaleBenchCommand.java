package cn.qianhu.trial.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code qianhu bench scale}: whether a reading costs more where there are more meters, or more
 * history in the state.
 */
@Command(
    name = "scale",
    description = {
      "度量：表计更多或历史更长时，每条读数的代价是否不变。",
      "Measures whether a reading costs more with more meters, or with more history."
    })
final class ScaleBenchCommand implements Callable<Integer> {

  private static final int DAILY = 1440;
  private static final int QUARTER_HOUR = 15;
  private static final int DAYS_OF_A_MONTH = 30;

  /**
   * The days of a run, some seconds of work: what takes one second depends on the collector's luck.
   */
  private static final int DAYS_AFTER = 20;

  private static final long SEED = 7;

  @Mixin private BenchOptions options;

  @Option(
      names = "--meters",
      split = ",",
      defaultValue = "10000,100000,1000000",
      paramLabel = "N",
      description = "表计数 / distinct meters of 1,000 enterprises (default: ${DEFAULT-VALUE})")
  private List<Integer> meters;

  @Option(
      names = "--readings",
      defaultValue = "1000000",
      paramLabel = "N",
      description = "每种表计数的读数条数 / readings for each of these (default: ${DEFAULT-VALUE})")
  private int readings;

  @Option(
      names = "--months",
      split = ",",
      defaultValue = "1,24",
      paramLabel = "N",
      description = "已有历史的月数 / months that the state holds before (default: ${DEFAULT-VALUE})")
  private List<Integer> months;

  @Override
  public Integer call() throws InterruptedException {
    List<BenchFigure> figures = new ArrayList<>();
    try (BenchSite site = BenchSite.open(options.cluster())) {
      BenchFixture first = site.ground(0);
      List<BenchSetting> settings =
          BenchSettings.ofMachine(options, site)
              .withStreams(first, options.cluster().partitions())
              .list();
      site.clear(first);
      for (int round = -options.warmUp(); round < options.rounds(); round++) {
        List<BenchFigure> ofRound = round(site, round < 0 ? "warm-up" : "round " + (round + 1));
        if (round >= 0) {
          figures.addAll(ofRound);
        }
      }
      options.print(BenchReport.of("scale", settings, figures));
    }
    return 0;
  }

  private List<BenchFigure> round(BenchSite site, String title) throws InterruptedException {
    List<BenchFigure> figures = new ArrayList<>();
    double baseline = 0;
    for (int many : meters) {
      Throughput throughput = pace(site, ofMeters(many), 0);
      baseline = baseline == 0 ? throughput.cpuMicrosEach() : baseline;
      figures.addAll(figures(title, "%,d meters".formatted(many), throughput, baseline));
    }
    baseline = 0;
    for (int before : months) {
      Throughput throughput = pace(site, afterHistory(), before);
      baseline = baseline == 0 ? throughput.cpuMicrosEach() : baseline;
      figures.addAll(figures(title, "months of history: " + before, throughput, baseline));
    }
    return figures;
  }

  /**
   * A load of so many meters, in which each reading is a day of its own meter: nothing is shared
   * between readings.
   */
  private ReadingLoad ofMeters(int many) {
    int enterprises = Math.min(1_000, many);
    int days = Math.max(1, readings / many);
    return new ReadingLoad(
        SEED, enterprises, many / enterprises, firstDay(), days, DAILY, ArrivalOrder.INTERVAL);
  }

  private static ReadingLoad afterHistory() {
    return new ReadingLoad(
        SEED, 200, 10, firstDay(), DAYS_AFTER, QUARTER_HOUR, ArrivalOrder.INTERVAL);
  }

  private static LocalDate firstDay() {
    return LocalDate.of(2024, 1, 1);
  }

  /** The load of the same meters in the months before, a reading a day each. */
  private static ReadingLoad history(ReadingLoad load, int before) {
    return new ReadingLoad(
        SEED,
        load.enterprises(),
        load.meters(),
        load.firstDay().minusMonths(before),
        before * DAYS_OF_A_MONTH,
        DAILY,
        ArrivalOrder.INTERVAL);
  }

  private static Throughput pace(BenchSite site, ReadingLoad load, int before)
      throws InterruptedException {
    BenchFixture fixture = site.ground(load.readings());
    try (Preload preload = new Preload(fixture)) {
      preload.fillDirectory(
          load.enterprises(),
          load.firstMonth().minusMonths(before),
          load.lastMonth(),
          load.businessDate());
      if (before > 0) {
        preload.fillReadings(history(load, before));
      }
      preload.flush();
      try (RunningStreams streams = RunningStreams.start(fixture)) {
        streams.awaitDrained();
      }
      preload.fillReadings(load);
    }
    try (RunningStreams streams = RunningStreams.start(fixture)) {
      streams.awaitRunning();
      Stopwatch running = streams.sinceRunning();
      streams.awaitDrained();
      return running.pace(load.readings());
    } finally {
      site.clear(fixture);
    }
  }

  private List<BenchFigure> figures(
      String title, String subject, Throughput throughput, double baseline) {
    double ratio = throughput.cpuMicrosEach() / baseline;
    options.printProgress(
        "%s: %s: %,.0f readings/s, %.2f µs of processor a reading, %.2f of the first"
            .formatted(title, subject, throughput.perSecond(), throughput.cpuMicrosEach(), ratio));
    return List.of(
        BenchFigure.of(subject + ", " + title, "readings", throughput.perSecond(), "/s"),
        BenchFigure.of(
            subject + ", " + title, "processor", throughput.cpuMicrosEach(), "µs/reading"),
        BenchFigure.of(subject + ", " + title, "processor, of the first", ratio, ""));
  }
}
