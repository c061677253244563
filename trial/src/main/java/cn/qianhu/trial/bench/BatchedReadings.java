package cn.qianhu.trial.bench;

import java.util.List;

/**
 * The product on the same meters in records of a meter's day each, on topics of its own. Its
 * throughput counts readings. There are more days of them, so that it is at work for about as long.
 */
final class BatchedReadings implements Contender {

  private static final String NAME = "qianhu, batched";
  private static final int TIMES_THE_DAYS = 8;

  private final BenchSite site;
  private final ReadingLoad load;

  BatchedReadings(BenchSite site, ReadingLoad load) {
    this.site = site;
    this.load = load.arriving(ArrivalOrder.DAY).during(load.days() * TIMES_THE_DAYS);
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "the same meters, a meter's day in one record, "
        + TIMES_THE_DAYS
        + " times the days; readings are counted, not records";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public List<RoundResult> run(BenchFixture single) throws InterruptedException {
    BenchFixture fixture = site.ground(load.readings());
    try (Preload preload = new Preload(fixture)) {
      preload.fillDirectory(load);
      DayRuns.each(load, preload::send);
      preload.flush();
    }
    try {
      return QianhuPipeline.laps(NAME, fixture);
    } finally {
      site.clear(fixture);
    }
  }
}
