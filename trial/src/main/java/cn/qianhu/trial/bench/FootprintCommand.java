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
final class FootprintCommand implements Callable<Integer> {

  /** Live, each interval waits for its commit: fewer enterprises do, and one day. */
  private static final int LIVE_ENTERPRISES = 20;

  /** What stands on the changelogs beside the meters' days is shared by an enterprise's meters. */
  private static final List<Integer> LIVE_METERS = List.of(4, 100);

  private static final String TOGETHER = "a day's readings together";
  private static final String LIVE = "live, one reading a meter and commit, meters each: ";

  @Mixin private BenchOptions options;
  @Mixin private LoadOptions loading;

  @Override
  public Integer call() throws InterruptedException {
    ReadingLoad load = loading.of(options.size().readings());
    List<Figure> figures = new ArrayList<>();
    try (BenchSite site = BenchSite.open(options.cluster())) {
      Ground ground = site.ground(load.readings());
      List<Setting> settings =
          Settings.ofMachine(options, site)
              .withStreams(ground, options.cluster().partitions())
              .withLoad(load)
              .list();
      figures.addAll(together(ground, load.arriving(Arrival.DAY)));
      figures.addAll(restored(site, ground));
      site.clear(ground);
      for (int meters : LIVE_METERS) {
        ReadingLoad live = load.arriving(Arrival.INTERVAL).ofOneDay(LIVE_ENTERPRISES, meters);
        Ground fresh = site.ground(live.readings());
        figures.addAll(live(fresh, live));
        site.clear(fresh);
      }
      options.print(BenchReport.of("footprint", settings, figures));
    }
    return 0;
  }

  private static List<Figure> together(Ground ground, ReadingLoad load)
      throws InterruptedException {
    try (Filling filling = new Filling(ground)) {
      filling.fillDirectory(load);
      drain(ground);
      ChangelogBytes before = ChangelogBytes.of(ground);
      filling.fillReadings(load);
      drain(ground);
      return ChangelogBytes.of(ground).since(before).perRecord(TOGETHER, load.readings());
    }
  }

  private static void drain(Ground ground) throws InterruptedException {
    try (RunningStreams streams = RunningStreams.start(ground)) {
      streams.awaitDrained();
    }
  }

  /** Starts once more without the local state, as after a loss of the machine. */
  private static List<Figure> restored(BenchSite site, Ground ground) throws InterruptedException {
    site.clearState(ground);
    Stopwatch watch = new Stopwatch();
    try (RunningStreams streams = RunningStreams.start(ground)) {
      streams.awaitRunning();
      double seconds = watch.nanos() / 1e9;
      List<Figure> figures = new ArrayList<>();
      figures.add(Figure.of(TOGETHER, "start with all state restored", seconds, "s"));
      figures.addAll(Memory.figures("after the restore"));
      return figures;
    }
  }

  private static List<Figure> live(Ground ground, ReadingLoad load) throws InterruptedException {
    try (Filling filling = new Filling(ground)) {
      filling.fillDirectory(load);
      try (RunningStreams streams = RunningStreams.start(ground)) {
        streams.awaitDrained();
        ChangelogBytes before = ChangelogBytes.of(ground);
        for (int interval = 0; interval < load.intervals(); interval++) {
          load.eachOfIntervals(interval, interval + 1, filling::send);
          filling.flush();
          streams.awaitDrained();
        }
        return ChangelogBytes.of(ground)
            .since(before)
            .perRecord(LIVE + load.meters(), load.readings());
      }
    }
  }
}
