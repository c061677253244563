package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.Kind;
import java.util.Objects;

/**
 * Where reports of one enterprise, or project, and month contend: for one natural key, or for one
 * of each carrier. It has the key of the fact that comes of it, and is its own key in a map.
 */
final class Contest {

  private static final Won[] NONE = {};

  final Kind kind;
  final String subject;
  final int month;

  /** The last that came in; it links to the others. */
  Received reports;

  private Won[] won = NONE;

  /**
   * A report that the fact names.
   *
   * @param carrier null where the kind has none
   */
  record Won(String carrier, String reportId, int partition, long offset) {

    boolean isAt(Received report) {
      return report.standsAt(partition, offset);
    }
  }

  Contest(Kind kind, String subject, int month) {
    this.kind = kind;
    this.subject = subject;
    this.month = month;
  }

  void add(Received report) {
    report.nextOfContest = reports;
    reports = report;
  }

  /** What the fact says now; nothing where there is none. */
  void decide(Won[] by) {
    won = by.length == 0 ? NONE : by;
  }

  /** What the fact names for a carrier, or null. */
  Won won(String carrier) {
    for (Won one : won) {
      if (Objects.equals(one.carrier(), carrier)) {
        return one;
      }
    }
    return null;
  }

  boolean isEmpty() {
    return reports == null && won.length == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Contest that
        && kind.equals(that.kind)
        && month == that.month
        && subject.equals(that.subject);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * subject.hashCode() + month) + kind.hashCode();
  }
}
