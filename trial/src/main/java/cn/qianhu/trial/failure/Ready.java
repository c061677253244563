package cn.qianhu.trial.failure;

import cn.qianhu.trial.process.JavaProcess;
import java.time.Duration;

/** How long a process may take to be ready, on a machine that has much else to do. */
final class Ready {

  private static final Duration PATIENCE = Duration.ofMinutes(15);

  private Ready() {}

  static void await(JavaProcess process) {
    process.awaitReady(PATIENCE);
  }
}
