package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Kind;

/**
 * How an enterprise's month, or its code, was looked upon, and how it is now.
 *
 * @param before the standing under which it was last shown outside
 */
record StandingChange(String author, Standing before, Standing now) {

  boolean isNone() {
    return before == now;
  }

  /** The same of what nothing was said of yet. */
  StandingChange ofNews() {
    return new StandingChange(author, Standing.UNSEEN, now);
  }

  /** What is wrong where it is parked. */
  Finding finding() {
    return now.finding(author);
  }

  /** Refuses a report that comes to be parked, and takes the refusal back where it counts. */
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
