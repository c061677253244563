package cn.qianhu.trial.failure;

import cn.qianhu.local.demo.DemoSize;
import java.time.Duration;

/**
 * The size of the ground that all scenarios of a suite run on.
 *
 * @param province that reports
 * @param brokers of the cluster; scenarios in which one is away need those of {@link #WHOLE}
 * @param instances of the streams from the beginning to the end; scenarios that speak of both need
 *     two
 * @param partitions of each topic that has several
 * @param spread how long the reports are in coming while nothing is in their way, where the
 *     scenario wants no longer
 */
record TrialGround(DemoSize province, int brokers, int instances, int partitions, Duration spread) {

  /** A city's worth of enterprises, with every fault that the demonstration plants. */
  static final TrialGround WHOLE =
      new TrialGround(
          new DemoSize(60, 15, 12, 1_500, true, false), 3, 2, 3, Duration.ofSeconds(12));
}
