package cn.qianhu.trial.failure;

import java.util.List;

/**
 * What was reported is reported again and again: it changes no figure, and keeps commits coming.
 */
final class Repetition {

  private static final int ROWS = 6;

  private final Load load;
  private final List<Batch> batches;
  private int next;

  Repetition(Scene scene, Input input) {
    load = scene.load();
    batches = Batch.of(input.inAnyOrder(row -> true), ROWS);
  }

  /** Reports the next few rows once more, and returns when they are acknowledged. */
  void next() throws InterruptedException {
    load.report(batches.get(next++ % batches.size()));
  }
}
