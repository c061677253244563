package cn.qianhu.streams.app;

import org.apache.kafka.common.errors.RetriableException;

/** Ends a stream thread; another does better, because the failure is one of the moment. */
final class CorruptedTaskException extends RetriableException {

  private static final long serialVersionUID = 1L;

  /** The thread's producer may throw it, and its consumer must know when it is closed. */
  private static final ThreadLocal<Boolean> ENDED = ThreadLocal.withInitial(() -> false);

  private CorruptedTaskException() {
    super("a task was found corrupted; its thread starts again from what was committed");
  }

  static CorruptedTaskException endingThisThread() {
    ENDED.set(true);
    return new CorruptedTaskException();
  }

  static boolean endsThisThread() {
    return ENDED.get();
  }
}
