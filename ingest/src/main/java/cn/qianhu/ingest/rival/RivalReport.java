package cn.qianhu.ingest.rival;

import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.MonthlyFields;
import cn.qianhu.contract.form.ReportHead;

/**
 * A monthly report that its fields let contend (domain, Reports).
 *
 * @param subject what it is about besides the month: the enterprise, or the project
 * @param carrier of a statement; null of other kinds
 */
public record RivalReport(ReportHead head, String subject, String carrier) {

  /** A report as a rival of others; null where its fields exclude it from any contest. */
  public static RivalReport of(FieldCheck<?> check) {
    if (check.refused() != null || check.later() != null) {
      return null;
    }
    return check.fields() instanceof MonthlyFields report
        ? new RivalReport(report.head(), report.subject(), report.carrier())
        : null;
  }

  /** The natural key, in one text. */
  public String naturalKey() {
    String key = subject + "/" + head.period();
    return carrier == null ? key : key + "/" + carrier;
  }
}
