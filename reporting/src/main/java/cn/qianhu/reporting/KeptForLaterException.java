package cn.qianhu.reporting;

/**
 * The reporter was closed before the broker acknowledged the report. It stands in the outbox and is
 * sent when a reporter is next opened on it: there is nothing to do.
 */
public final class KeptForLaterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String reportId;

  KeptForLaterException(String reportId) {
    super(
        "报表 "
            + reportId
            + " 已保存在发件箱，下次启动时自动发送 / the report is kept in the outbox and is sent at the next start");
    this.reportId = reportId;
  }

  public String reportId() {
    return reportId;
  }
}
