package cn.qianhu.center.command;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A failure in a sentence; the stack trace goes to the log for whoever wants it. */
public final class Failures {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  public static String describe(Throwable failure) {
    LOG.debug("the command failed", failure);
    StringBuilder text = new StringBuilder("失败 / failed: ").append(sentence(failure));
    Throwable cause = failure.getCause();
    while (cause != null) {
      text.append(System.lineSeparator()).append("  原因 / because: ").append(sentence(cause));
      cause = cause.getCause();
    }
    return text.toString();
  }

  private static String sentence(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
