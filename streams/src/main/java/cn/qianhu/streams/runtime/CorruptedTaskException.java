package cn.qianhu.streams.runtime;

import org.apache.kafka.common.errors.RetriableException;

/** Ends a stream thread; another does better, because the failure is one of the moment. */
final class CorruptedTaskException extends RetriableException {

  private static final long serialVersionUID = 1L;

  CorruptedTaskException() {
    super("a task was found corrupted; its thread starts again from what was committed");
  }
}
