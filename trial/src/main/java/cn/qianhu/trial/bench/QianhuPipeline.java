package cn.qianhu.trial.bench;

import java.util.List;

/**
 * The product itself: from the start of the streams on topics that are filled until all stages are
 * drained and every result is committed.
 */
final class QianhuPipeline implements Contender {

  private static final String NAME = "qianhu";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String description() {
    return "the streams of the product, exactly once, from their start until everything is"
        + " committed up to the balances; the second row leaves out the time until they run";
  }

  @Override
  public boolean isBaseline() {
    return false;
  }

  @Override
  public List<RoundResult> run(BenchFixture fixture) throws InterruptedException {
    return laps(NAME, fixture);
  }

  /** Runs the product on a ground, under a name. */
  static List<RoundResult> laps(String name, BenchFixture fixture) throws InterruptedException {
    Stopwatch whole = new Stopwatch();
    try (RunningStreams streams = RunningStreams.start(fixture)) {
      streams.awaitDrained();
      return List.of(
          new RoundResult(name, whole.pace(fixture.records())),
          new RoundResult(name + " after start", streams.sinceRunning().pace(fixture.records())));
    }
  }
}
