package cn.qianhu.trial.bench;

import cn.qianhu.contract.topic.Topic;
import java.util.List;

/**
 * What is run in each round: a topic that is refilled, and those who process it, compared with bare
 * consumers.
 */
interface Benchmark {

  /** Name of the bench. */
  String name();

  /** The topic whose records are counted. */
  Topic topic();

  /** How many records are sent to the topic. */
  long records();

  /** Sends them, and what else must be there. */
  void fill(Preload preload);

  /** Those who take them in. */
  List<Contender> contenders(BenchSite site);

  /** Adds what the figures depend on. */
  BenchSettings settings(BenchSettings settings);
}
