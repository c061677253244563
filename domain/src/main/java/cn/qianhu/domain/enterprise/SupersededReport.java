package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.MonthlyFields;

/**
 * The remains of a report that lost to another of its natural key: it can never win again, so that
 * its amounts are not needed any more.
 */
record SupersededReport(Kind kind, String reportId, RawSource source, Fingerprint fingerprint)
    implements ParkedRecord {

  static SupersededReport of(Kind kind, Candidate<?> loser) {
    return new SupersededReport(
        kind, loser.fields.head().reportId(), loser.source, Fingerprint.of(loser.fields.texts()));
  }

  /** The key that a report has once it has lost. */
  static String key(Kind kind, MonthlyFields report) {
    return key(kind, Fingerprint.of(report.texts()));
  }

  private static String key(Kind kind, Fingerprint fingerprint) {
    return kind.fileName() + "/" + fingerprint.text();
  }

  @Override
  public String key() {
    return key(kind, fingerprint);
  }

  @Override
  public void show(AdmissionChange change, EnterpriseResults results) {
    change.show(kind, reportId, source, results);
  }
}
