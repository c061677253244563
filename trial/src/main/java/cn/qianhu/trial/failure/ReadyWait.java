package cn.qianhu.trial.failure;

import cn.qianhu.kit.JavaProcess;
import java.time.Duration;

/** How long anything may take on a busy machine. */
final class ReadyWait {

  static final Duration PATIENCE = Duration.ofMinutes(15);

  private ReadyWait() {}

  /** Waits until a process does what it is there for. */
  static void await(JavaProcess process) {
    process.awaitReady(PATIENCE);
  }
}
