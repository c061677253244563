package cn.qianhu.trial.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code qianhu bench latency}: from the acknowledgement of a reading until the figure of the
 * province that it moves can be read, committed; after a rest, one behind the other, beside a load,
 * and beside replays of it.
 */
@Command(
    name = "latency",
    description = {
      "度量：从读数被确认到全省数字可见的时间。",
      "Measures the time from a reading's acknowledgement to the province's figure."
    })
final class LatencyBenchCommand implements Callable<Integer> {

  private static final int WARM_UP = 30;
  private static final Duration NONE = Duration.ZERO;
  private static final String BESIDE_REPLAYS = "beside replays of all that was sent";

  /**
   * A rest that is longer than the time for which the streams save up their pace
   * (docs/decisions/commits.md).
   */
  private static final Duration REST = Duration.ofMillis(500);

  @Mixin private BenchOptions options;
  @Mixin private LoadOptions loading;

  @Option(
      names = "--probes",
      defaultValue = "100",
      paramLabel = "N",
      description = "每种情形的测量次数 / readings timed in each case (default: ${DEFAULT-VALUE})")
  private int probes;

  @Option(
      names = "--load",
      defaultValue = "2000",
      paramLabel = "N",
      description = "旁加的负载，条/秒 / readings a second beside (default: ${DEFAULT-VALUE})")
  private int perSecond;

  @Override
  public Integer call() throws InterruptedException {
    ReadingLoad load = loading.of(options.size().readings());
    List<BenchFigure> figures = new ArrayList<>();
    try (BenchSite site = BenchSite.open(options.cluster())) {
      BenchFixture fixture = site.ground(load.readings());
      try (Preload preload = new Preload(fixture)) {
        preload.fillDirectory(load);
      }
      try (RunningStreams streams = RunningStreams.start(fixture);
          ProvinceProbe probe = new ProvinceProbe(fixture, load)) {
        streams.awaitDrained();
        probe.millis(WARM_UP, NONE);
        figures.addAll(figures("after a rest", probe.millis(probes, REST)));
        figures.addAll(figures("one behind the other", probe.millis(probes, NONE)));
        try (SteadyLoad beside = SteadyLoad.start(fixture, load, perSecond)) {
          probe.millis(WARM_UP, NONE);
          double[] millis = probe.millis(probes, NONE);
          String subject = "beside " + perSecond + " readings/s";
          figures.addAll(figures(subject, millis));
          figures.add(BenchFigure.of(subject, "sent in fact", beside.perSecond(), "readings/s"));
        }
        streams.awaitDrained();
        try (SteadyReplays beside = SteadyReplays.start(fixture)) {
          figures.addAll(figures(BESIDE_REPLAYS, probe.millis(probes, NONE)));
          double pace = beside.perSecond();
          figures.add(BenchFigure.of(BESIDE_REPLAYS, "replayed", pace, "records/s"));
        }
      }
      List<BenchSetting> settings =
          BenchSettings.ofMachine(options, site)
              .withStreams(fixture, options.cluster().partitions())
              .withLoad(load)
              .with("次数", "readings timed", probes)
              .list();
      options.print(BenchReport.of("latency", settings, figures));
    }
    return 0;
  }

  /**
   * @param millis in order
   */
  static List<BenchFigure> figures(String subject, double[] millis) {
    return List.of(
        BenchFigure.of(subject, "p50", millis[millis.length / 2], "ms"),
        BenchFigure.of(subject, "p95", millis[millis.length * 95 / 100], "ms"),
        BenchFigure.of(subject, "p99", millis[millis.length * 99 / 100], "ms"),
        BenchFigure.of(subject, "greatest", millis[millis.length - 1], "ms"));
  }
}
