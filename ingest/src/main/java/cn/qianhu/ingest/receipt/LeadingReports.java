package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.ingest.rival.RivalReport;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The greatest of the monthly reports in the raw log by natural key, as far as their fields let
 * them contend. What the directory decides is not known here: a report of an enterprise that is not
 * in force is refused for all reports of the key alike. In a kind whose natural key does not name
 * the enterprise, as in those of projects, a report is compared with those of its own enterprise
 * only, because the directory may refuse those of another.
 *
 * <p>Remembers no more than {@link #MOST} natural keys, some 225 bytes each. Safe for many threads.
 */
public final class LeadingReports {

  /** Natural keys that are remembered: less than a quarter of a gigabyte. */
  public static final int MOST = 1_000_000;

  private final int most;
  private final Map<String, Leader> leaders = new HashMap<>();
  private boolean full;

  public LeadingReports() {
    this(MOST);
  }

  LeadingReports(int most) {
    this.most = most;
  }

  /**
   * The greatest report of a natural key, and its place.
   *
   * @param offset in the partition of its kind's topic
   */
  public record Leader(
      String reportId, long revision, Instant reportedAt, int partition, long offset) {

    /** Reports that agree in all this may be the same, so that none is named as prevailing. */
    private ReportHead rank() {
      return new ReportHead(reportId, "", null, revision, reportedAt, false, null);
    }
  }

  /** A report came in; of one that is signed it is not known here whether its key counts. */
  void apply(ReportRecord raw) {
    if (raw.head() != null && raw.signer().isEmpty()) {
      apply(
          raw.kind(),
          new RivalReport(raw.head(), raw.subject(), raw.carrier()),
          raw.partition(),
          raw.offset());
    }
  }

  /** A report that contends stands at a place. */
  public synchronized void apply(Kind kind, RivalReport report, int partition, long offset) {
    ReportHead head = report.head();
    String key = key(kind, report);
    Leader before = leaders.get(key);
    if (before == null && leaders.size() >= most) {
      full = true;
    } else if (before == null || ReportHead.ORDER.compare(head, before.rank()) > 0) {
      leaders.put(
          key, new Leader(head.reportId(), head.revision(), head.reportedAt(), partition, offset));
    }
  }

  /** The report that prevails over this one; null where none is known to. */
  public synchronized Leader over(Kind kind, RivalReport report) {
    Leader leader = leaders.get(key(kind, report));
    return leader != null && ReportHead.ORDER.compare(leader.rank(), report.head()) > 0
        ? leader
        : null;
  }

  /** Whether there were more natural keys than can be remembered. */
  public synchronized boolean isFull() {
    return full;
  }

  private static String key(Kind kind, RivalReport report) {
    String key = kind.fileName() + "/" + report.naturalKey();
    return kind.claims().contains("uscc") ? key : key + "/" + report.head().uscc();
  }
}
