package cn.qianhu.domain.enterprise;

import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.form.investment.InvestmentForm;

/**
 * A report of investment: it asks to count where its project is known, and with all that it says it
 * is withdrawn from there when the directory parks its month.
 */
record InvestmentClaim(InvestmentFields fields, RawSource source) implements ParkedRecord {

  @Override
  public String key() {
    return InvestmentForm.KIND.fileName() + "/" + Fingerprint.of(fields.texts()).text();
  }

  @Override
  public void show(AdmissionChange change, EnterpriseResults results) {
    boolean counts = change.now() == AdmissionStatus.COUNTS;
    boolean counted = change.before() == AdmissionStatus.COUNTS;
    if (counts && !counted) {
      results.claimed(fields, source);
    } else if (counted && !counts) {
      results.unclaimed(fields, source);
    }
    change.show(InvestmentForm.KIND, fields.head().reportId(), source, results);
  }
}
