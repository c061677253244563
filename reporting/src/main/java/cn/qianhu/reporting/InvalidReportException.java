package cn.qianhu.reporting;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.text.Bilingual;

/** A report breaks a rule and would be rejected, so it has not been sent. */
public final class InvalidReportException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Finding finding;
  private final transient Bilingual words;
  private final String reportId;

  InvalidReportException(Kind kind, String reportId, Finding finding) {
    this(reportId, finding, finding.message(kind));
  }

  private InvalidReportException(String reportId, Finding finding, Bilingual words) {
    super(
        "报表 "
            + reportId
            + " 未发送 / the report was not sent: "
            + finding.reason()
            + "："
            + words.zh()
            + " / "
            + words.en());
    this.finding = finding;
    this.words = words;
    this.reportId = reportId;
  }

  /** Reason code, column, value and the sentences. */
  public Finding finding() {
    return finding;
  }

  Bilingual words() {
    return words;
  }

  public String reportId() {
    return reportId;
  }
}
