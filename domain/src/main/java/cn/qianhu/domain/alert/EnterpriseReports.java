package cn.qianhu.domain.alert;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import java.util.Map;

/**
 * What an enterprise reported of one form around the month judged, P*.
 *
 * @param entry of the directory, in force for P*; null where none is
 * @param month P*, by index
 * @param facts by month index, of the months that rules look at: what the form lets its rules see
 */
public record EnterpriseReports(
    Subject subject, EnterpriseFields entry, int month, Map<Integer, ?> facts) {

  public boolean isIn(Scope scope) {
    return entry != null && (entry.scopes() & scope.bit()) != 0;
  }

  /**
   * The county of the entry, for the thresholds of its region; no region where none is in force.
   */
  public Place place() {
    return entry == null ? Place.SITE : Place.of(entry.county());
  }

  /** The fact of P* shifted by months, or null. */
  public ReportedAmounts fact(int shift) {
    return fact(shift, ReportedAmounts.class);
  }

  /** The fact of P* shifted by months, as the rules of a form see it that shows more; or null. */
  public <X> X fact(int shift, Class<X> type) {
    return type.cast(facts.get(month + shift));
  }
}
