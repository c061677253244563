package cn.qianhu.command;

import java.lang.Thread.UncaughtExceptionHandler;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends the process where a thread dies of memory that the Java machine does not watch: buffers
 * outside the heap, and threads that the system refuses. Of the heap itself, {@code
 * -XX:+ExitOnOutOfMemoryError} ends it before anybody can catch anything.
 *
 * @param end ends the process with a code, at once: what would be closed needs memory, too
 */
record MemoryExhaustion(IntConsumer end) implements UncaughtExceptionHandler {

  /** The code that the Java machine itself ends with. */
  static final int CODE = 3;

  private static final Logger LOG = LoggerFactory.getLogger(MemoryExhaustion.class);

  @Override
  public void uncaughtException(Thread thread, Throwable thrown) {
    if (isOfMemory(thrown)) {
      try {
        LOG.error(
            "线程 {} 内存不足，进程结束（退出码 {}） / thread {} has run out of memory, the process ends with"
                + " code {}",
            thread.getName(),
            CODE,
            thread.getName(),
            CODE,
            thrown);
      } finally {
        end.accept(CODE);
      }
    } else {
      LOG.error("thread {} has failed", thread.getName(), thrown);
    }
  }

  private static boolean isOfMemory(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }
}
