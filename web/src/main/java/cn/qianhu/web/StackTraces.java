package cn.qianhu.web;

import java.util.Arrays;

/**
 * The origin of failures, short enough to be logged for each request: a recursion without end has a
 * thousand lines, and an attacker who can cause one would fill the disk.
 */
public final class StackTraces {

  private static final int MOST_LINES = 40;
  private static final int MOST_CAUSES = 10;

  private StackTraces() {}

  /** The same failure with only the innermost lines of its trace, and of those of its causes. */
  public static <T extends Throwable> T shortened(T failure) {
    Throwable one = failure;
    for (int depth = 0; one != null && depth < MOST_CAUSES; depth++) {
      StackTraceElement[] trace = one.getStackTrace();
      if (trace.length > MOST_LINES) {
        one.setStackTrace(Arrays.copyOf(trace, MOST_LINES));
      }
      one = one.getCause();
    }
    return failure;
  }
}
