package cn.qianhu.ingest.receipt;

import cn.qianhu.contract.form.Kind;
import java.util.Objects;

/**
 * A contest of the reports of one enterprise, or project, and month: for one natural key, or for
 * one of each carrier. It has the key of the fact that comes of it, and is its own key in a map.
 */
final class ReceiptContest {

  private static final Winner[] NONE = {};

  final Kind kind;
  final String subject;
  final int month;

  /** The last that came in; it links to the others. */
  IndexedReport reports;

  private Winner[] winners = NONE;

  /**
   * A report that the fact names.
   *
   * @param carrier null where the kind has none
   */
  record Winner(String carrier, String reportId, int partition, long offset) {

    boolean isAt(IndexedReport report) {
      return report.standsAt(partition, offset);
    }
  }

  ReceiptContest(Kind kind, String subject, int month) {
    this.kind = kind;
    this.subject = subject;
    this.month = month;
  }

  void add(IndexedReport report) {
    report.nextOfContest = reports;
    reports = report;
  }

  /** Records the winners that the fact names; none where there is no fact. */
  void decide(Winner[] by) {
    winners = by.length == 0 ? NONE : by;
  }

  /** The winner that the fact names for a carrier, or null. */
  Winner winner(String carrier) {
    for (Winner one : winners) {
      if (Objects.equals(one.carrier(), carrier)) {
        return one;
      }
    }
    return null;
  }

  boolean isEmpty() {
    return reports == null && winners.length == 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ReceiptContest that
        && kind.equals(that.kind)
        && month == that.month
        && subject.equals(that.subject);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * subject.hashCode() + month) + kind.hashCode();
  }
}
