package cn.qianhu.trial.bench;

import java.util.List;

/** Something that takes the records of a round in, as fast as it can. */
public interface Contender {

  /** The name of the contender in the table. */
  String name();

  /** The work of the contender, in one sentence. */
  String description();

  /** Whether the others are compared with it. */
  boolean isBaseline();

  /** Processes all records; the first lap is that of the whole way. */
  List<RoundResult> run(BenchFixture fixture) throws InterruptedException;
}
