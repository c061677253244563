package cn.qianhu.desk.api;

import cn.qianhu.contract.log.RecordRef;
import cn.qianhu.ingest.receipt.ReceiptStatus;
import cn.qianhu.ingest.receipt.ReceivedReport;
import java.util.Locale;

/**
 * A report of an enterprise, with its status.
 *
 * @param fate counts, superseded, parked, rejected, or received while it is not judged yet
 */
record ReportLine(
    String form,
    String period,
    String project,
    String carrier,
    String reportId,
    Long revision,
    String reportedAt,
    boolean withdrawn,
    String fate,
    String supersededBy,
    String reason,
    String column,
    String value,
    String messageZh,
    String messageEn,
    RecordRef source,
    String received) {

  static ReportLine of(ReceivedReport report) {
    var delivery = report.delivery();
    return new ReportLine(
        report.kind().fileName(),
        report.period(),
        report.project(),
        report.carrier(),
        report.reportId(),
        report.period() == null ? null : report.revision(),
        report.reportedAt() == null ? null : report.reportedAt().toString(),
        report.withdrawn(),
        delivery.fate() == ReceiptStatus.ACCEPTED
            ? "counts"
            : delivery.fate().name().toLowerCase(Locale.ROOT),
        orNull(delivery.supersededBy()),
        orNull(delivery.reason()),
        orNull(delivery.column()),
        orNull(delivery.value()),
        orNull(delivery.message().zh()),
        orNull(delivery.message().en()),
        delivery.at(),
        report.receivedAt().toString());
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
