package cn.qianhu.ingest.report;

import cn.qianhu.contract.form.Finding;

/** A report breaks a rule and would be rejected, so it has not been sent. */
public final class InvalidReportException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;
  private final String reportId;

  InvalidReportException(String reportId, Finding finding) {
    super(
        "报表 "
            + reportId
            + " 未发送 / the report was not sent: "
            + finding.reason()
            + "："
            + finding.message().zh()
            + " / "
            + finding.message().en());
    this.finding = finding;
    this.reportId = reportId;
  }

  /** Reason code, column, value and the sentences. */
  public Finding finding() {
    return finding;
  }

  public String reportId() {
    return reportId;
  }
}
