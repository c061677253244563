package cn.qianhu.contract.form;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;

/**
 * What all monthly reports carry, and what decides among the reports of one natural key.
 *
 * @param revision from 1
 * @param withdrawn whether this revision takes the report back: of its fields only those named in
 *     "domain, Reports" have been looked at, and its amounts are 0
 * @param texts the text of every column, in the order of {@link Kind#columns}
 */
public record ReportHead(
    String reportId,
    String uscc,
    YearMonth period,
    long revision,
    Instant reportedAt,
    boolean withdrawn,
    List<String> texts) {

  /**
   * The greatest is the winner: by revision, instant and report id; then by the texts of the
   * columns in their order. Text is compared by its Unicode code points.
   */
  public static final Comparator<ReportHead> ORDER =
      Comparator.comparingLong(ReportHead::revision)
          .thenComparing(ReportHead::reportedAt)
          .thenComparing(ReportHead::reportId, CodePoints.ORDER)
          .thenComparing(ReportHead::texts, CodePoints.LIST_ORDER);

  public ReportHead {
    texts = List.copyOf(texts);
  }
}
