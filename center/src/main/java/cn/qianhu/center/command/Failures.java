package cn.qianhu.center.command;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure in a sentence; the stack trace goes to the log for whoever wants it. */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  /** The failure, and a line for each of its causes. */
  public static List<String> describe(Throwable failure) {
    LOG.debug("the command failed", failure);
    List<String> lines = new ArrayList<>();
    lines.add("失败 / failed: " + sentence(failure));
    Throwable cause = failure.getCause();
    while (cause != null) {
      lines.add("  原因 / because: " + sentence(cause));
      cause = cause.getCause();
    }
    return lines;
  }

  private static String sentence(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
