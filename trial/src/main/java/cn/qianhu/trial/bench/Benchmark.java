package cn.qianhu.trial.bench;

import cn.qianhu.contract.topic.Topic;
import java.util.List;

/**
 * A benchmark: in each round a topic is refilled, and contenders process it, compared with bare
 * consumers.
 */
interface Benchmark {

  /** Name of the bench. */
  String name();

  /** The topic whose records are counted. */
  Topic topic();

  /** The number of records that are sent to the topic. */
  long records();

  /** Sends them, and what else must be there. */
  void fill(Preload preload);

  /** The contenders that process the records. */
  List<Contender> contenders(BenchSite site);

  /** Adds what the figures depend on. */
  BenchSettings settings(BenchSettings settings);
}
