package cn.qianhu.trial.failure;

import java.util.List;

/** Reports what was reported again and again: it changes no figure, and keeps commits coming. */
final class Repetition {

  private static final int ROWS = 6;

  private final ReportLoad load;
  private final List<ReportBatch> batches;
  private int next;

  Repetition(ScenarioEnvironment environment, ScenarioInput input) {
    load = environment.load();
    batches = ReportBatch.of(input.inAnyOrder(row -> true), ROWS);
  }

  /** Reports the next few rows once more, and returns when they are acknowledged. */
  void next() throws InterruptedException {
    load.report(batches.get(next++ % batches.size()));
  }
}
