package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.CodePoints;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportHead;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;

/**
 * A report in the raw log, reduced to what its status needs, because there may be millions. Reports
 * of one id, and reports that compete, are linked through fields, which saves a list for each.
 */
final class IndexedReport {

  /**
   * Orders reports as they contend (domain, Reports). Of those that agree in all this, the streams
   * compare the other fields; here a fingerprint decides whether they are the same.
   */
  static final Comparator<IndexedReport> RANK =
      Comparator.comparingLong((IndexedReport report) -> report.revision)
          .thenComparingLong(report -> report.second)
          .thenComparingInt(report -> report.nano)
          .thenComparing(report -> report.reportId, CodePoints.ORDER);

  final Kind kind;
  final int partition;
  final long offset;
  final String reportId;
  final String uscc;

  /** The contest it takes part in; null where its fields exclude it. */
  final ReceiptContest contest;

  /** Code of the carrier of a statement; null of other kinds. */
  final String carrier;

  final int fingerprint;
  final boolean withdrawn;
  final long receivedAt;
  private final long revision;
  private final long second;
  private final int nano;

  /** The file that its sender named, and the row in it; null where none was named. */
  String file;

  int row;

  IndexedReport nextOfId;
  IndexedReport nextOfContest;
  IndexedReport nextOfUscc;

  private IndexedReport(
      ReportRecord report, String reportId, String uscc, ReceiptContest contest, String carrier) {
    ReportHead head = report.head();
    this.kind = report.kind();
    this.partition = report.partition();
    this.offset = report.offset();
    this.reportId = reportId;
    this.uscc = uscc;
    this.contest = contest;
    this.carrier = carrier;
    this.fingerprint = report.fingerprint();
    this.receivedAt = report.receivedAt();
    this.withdrawn = head != null && head.withdrawn();
    this.revision = head == null ? 0 : head.revision();
    Instant at = head == null ? Instant.EPOCH : head.reportedAt();
    this.second = at.getEpochSecond();
    this.nano = at.getNano();
  }

  /** A report that contends; the texts are those that are shared. */
  static IndexedReport contending(
      ReportRecord report, String reportId, String uscc, ReceiptContest contest, String carrier) {
    return new IndexedReport(report, reportId, uscc, contest, carrier);
  }

  /** A report whose fields do not let it contend; the texts are those that are shared. */
  static IndexedReport outOfContest(ReportRecord report, String reportId, String uscc) {
    return new IndexedReport(report, reportId, uscc, null, null);
  }

  /** Whether the other is the same record, delivered again. */
  boolean repeats(IndexedReport other) {
    return kind == other.kind
        && fingerprint == other.fingerprint
        && Objects.equals(contest, other.contest)
        && reportId.equals(other.reportId);
  }

  long revision() {
    return revision;
  }

  Instant reportedAt() {
    return Instant.ofEpochSecond(second, nano);
  }

  boolean standsAt(int partition, long offset) {
    return this.partition == partition && this.offset == offset;
  }
}
