package cn.qianhu.trial.bench;

import java.util.List;

/** Something that takes the records of a round in, as fast as it can. */
public interface Contender {

  /** What it is called in the table. */
  String name();

  /** What it does, in one sentence. */
  String description();

  /** Whether the others are compared with it. */
  boolean isBaseline();

  /** Takes all records in; the first lap is that of the whole way. */
  List<RoundResult> run(BenchFixture fixture) throws InterruptedException;
}
