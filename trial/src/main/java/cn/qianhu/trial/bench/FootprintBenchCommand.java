package cn.qianhu.trial.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * {@code qianhu bench footprint}: what remembering a reading costs on the changelogs, how long it
 * takes to have the state again, and how much memory is in use then.
 */
@Command(
    name = "footprint",
    description = {
      "度量：每条读数的变更日志字节、恢复时间和内存。",
      "Measures bytes of changelog for each reading, the time to restore, and memory."
    })
final class FootprintBenchCommand implements Callable<Integer> {

  /** Live, each interval waits for its commit: fewer enterprises do, and one day. */
  private static final int LIVE_ENTERPRISES = 20;

  /**
   * Numbers of meters: an enterprise's meters share what stands on the changelogs besides the
   * meters' days.
   */
  private static final List<Integer> LIVE_METERS = List.of(4, 100);

  private static final String TOGETHER = "a day's readings together";
  private static final String LIVE = "live, one reading a meter and commit, meters each: ";

  @Mixin private BenchOptions options;
  @Mixin private LoadOptions loading;

  @Override
  public Integer call() throws InterruptedException {
    ReadingLoad load = loading.of(options.size().readings());
    List<BenchFigure> figures = new ArrayList<>();
    try (BenchSite site = BenchSite.open(options.cluster())) {
      BenchFixture fixture = site.ground(load.readings());
      List<BenchSetting> settings =
          BenchSettings.ofMachine(options, site)
              .withStreams(fixture, options.cluster().partitions())
              .withLoad(load)
              .list();
      figures.addAll(together(fixture, load.arriving(ArrivalOrder.DAY)));
      figures.addAll(restored(site, fixture));
      site.clear(fixture);
      for (int meters : LIVE_METERS) {
        ReadingLoad live = load.arriving(ArrivalOrder.INTERVAL).ofOneDay(LIVE_ENTERPRISES, meters);
        BenchFixture fresh = site.ground(live.readings());
        figures.addAll(live(fresh, live));
        site.clear(fresh);
      }
      options.print(BenchReport.of("footprint", settings, figures));
    }
    return 0;
  }

  private static List<BenchFigure> together(BenchFixture fixture, ReadingLoad load)
      throws InterruptedException {
    try (Preload preload = new Preload(fixture)) {
      preload.fillDirectory(load);
      drain(fixture);
      ChangelogBytes before = ChangelogBytes.of(fixture);
      preload.fillReadings(load);
      drain(fixture);
      return ChangelogBytes.of(fixture).since(before).perRecord(TOGETHER, load.readings());
    }
  }

  private static void drain(BenchFixture fixture) throws InterruptedException {
    try (RunningStreams streams = RunningStreams.start(fixture)) {
      streams.awaitDrained();
    }
  }

  /** Starts once more without the local state, as after a loss of the machine. */
  private static List<BenchFigure> restored(BenchSite site, BenchFixture fixture)
      throws InterruptedException {
    site.clearState(fixture);
    Stopwatch watch = new Stopwatch();
    try (RunningStreams streams = RunningStreams.start(fixture)) {
      streams.awaitRunning();
      double seconds = watch.nanos() / 1e9;
      List<BenchFigure> figures = new ArrayList<>();
      figures.add(BenchFigure.of(TOGETHER, "start with all state restored", seconds, "s"));
      figures.addAll(ProcessMemory.figures("after the restore"));
      return figures;
    }
  }

  private static List<BenchFigure> live(BenchFixture fixture, ReadingLoad load)
      throws InterruptedException {
    try (Preload preload = new Preload(fixture)) {
      preload.fillDirectory(load);
      try (RunningStreams streams = RunningStreams.start(fixture)) {
        streams.awaitDrained();
        ChangelogBytes before = ChangelogBytes.of(fixture);
        for (int interval = 0; interval < load.intervals(); interval++) {
          load.eachOfIntervals(interval, interval + 1, preload::send);
          preload.flush();
          streams.awaitDrained();
        }
        return ChangelogBytes.of(fixture)
            .since(before)
            .perRecord(LIVE + load.meters(), load.readings());
      }
    }
  }
}
