package cn.qianhu.reporting;

/**
 * Thrown where the broker has not confirmed a report; it may have it. Sending the same report again
 * does no harm.
 */
public final class NotSentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reportId;

  NotSentException(String reportId, String advice, Throwable cause) {
    super("报表 " + reportId + "：" + advice, cause);
    this.reportId = reportId;
  }

  public String reportId() {
    return reportId;
  }
}
