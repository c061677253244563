package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.Kind;
import java.time.Instant;

/**
 * A report as it was received, with its status.
 *
 * @param period month that it is about, YYYY-MM; null where its fields cannot be relied on, as are
 *     the project and the instant at which it was reported, and the revision is 0 then
 * @param project code of the project; null of other kinds than investment
 * @param carrier of a statement; null of other kinds
 * @param receivedAt when the record was written to the log
 * @param sent where it stood in the file that its sender named; null where none was named
 */
public record ReceivedReport(
    Kind kind,
    String reportId,
    String period,
    String project,
    String carrier,
    long revision,
    Instant reportedAt,
    boolean withdrawn,
    Instant receivedAt,
    Delivery delivery,
    SentRow sent) {

  static ReceivedReport of(IndexedReport report, Delivery delivery) {
    ReceiptContest contest = report.contest;
    boolean contends = contest != null;
    return new ReceivedReport(
        report.kind,
        report.reportId,
        contends ? Months.of(contest.month).toString() : null,
        contends && report.kind.isOfProjects() ? contest.subject : null,
        report.carrier,
        report.revision(),
        contends ? report.reportedAt() : null,
        report.withdrawn,
        Instant.ofEpochMilli(report.receivedAt),
        delivery,
        report.file == null ? null : new SentRow(report.file, report.row));
  }
}
