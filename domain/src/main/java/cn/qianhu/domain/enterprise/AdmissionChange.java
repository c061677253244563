package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;

/**
 * The admission of an enterprise's month, or of its code, before and now.
 *
 * @param before the standing under which it was last shown outside
 */
record AdmissionChange(String author, AdmissionStatus before, AdmissionStatus now) {

  boolean isNone() {
    return before == now;
  }

  /** The change for a report of which nothing was published yet. */
  AdmissionChange ofNews() {
    return new AdmissionChange(author, AdmissionStatus.UNSEEN, now);
  }

  /** The reason where it is parked. */
  Finding finding() {
    return now.finding(author);
  }

  /**
   * Publishes the refusal of a report that comes to be parked, and withdraws it where the report
   * counts.
   */
  void show(Kind kind, String reportId, RawSource source, EnterpriseResults results) {
    if (isNone()) {
      return;
    }
    if (now.isParked()) {
      results.refused(Refusal.parked(kind, reportId, finding(), source));
    } else {
      results.accepted(kind);
      if (before.isParked()) {
        results.takenBack(Refusal.idOf(kind, source));
      }
    }
  }
}
