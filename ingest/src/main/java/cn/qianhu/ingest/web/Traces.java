package cn.qianhu.ingest.web;

import java.util.Arrays;

/**
 * Where failures come from, in a length that may be logged for each request: a recursion without
 * end has a thousand lines, and whoever found out how to begin one would fill the disk.
 */
public final class Traces {

  private static final int MOST_LINES = 40;

  private Traces() {}

  /** The same failure with the innermost lines of its trace. */
  public static <T extends Throwable> T shortened(T failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    if (trace.length > MOST_LINES) {
      failure.setStackTrace(Arrays.copyOf(trace, MOST_LINES));
    }
    return failure;
  }
}
