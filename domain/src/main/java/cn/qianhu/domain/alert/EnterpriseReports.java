package cn.qianhu.domain.alert;

import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.domain.meter.MeterHistory;
import cn.qianhu.domain.meter.MeterMonth;
import java.util.List;
import java.util.function.IntFunction;

/**
 * The reports of an enterprise in one form around the month judged, P*.
 *
 * @param entry of the directory, in force for P*; null where none is
 * @param month P*, by index
 * @param facts by month index: what the form lets its rules see; null where there is no fact. Each
 *     is worked out when it is asked for, so that a rule asks first for what decides most
 * @param meters where readings count for the form
 */
public record EnterpriseReports(
    Subject subject, EnterpriseFields entry, int month, IntFunction<?> facts, MeterHistory meters) {

  /**
   * The scopes of the entry for which its city has enterprises watched one by one; none where it is
   * not watched (control, Alerts).
   */
  public List<Scope> watched(SiteNumbers numbers) {
    return entry == null
        ? List.of()
        : Scope.of(
            entry.scopes() & numbers.watchScopes(Place.of(Regions.cityOf(entry.county())), month));
  }

  /**
   * The county of the entry, for the thresholds of its region; no region where none is in force.
   */
  public Place place() {
    return entry == null ? Place.SITE : Place.of(entry.county());
  }

  /** The reports in a form that no reading counts for. */
  public EnterpriseReports(
      Subject subject, EnterpriseFields entry, int month, IntFunction<?> facts) {
    this(subject, entry, month, facts, MeterHistory.NONE);
  }

  /** The totals of each meter in P* shifted by months. */
  public MeterMonth metered(int shift) {
    return meters.month(month + shift);
  }

  /** The fact of P* shifted by months, or null. */
  public ReportedAmounts fact(int shift) {
    return fact(shift, ReportedAmounts.class);
  }

  /** The fact of P* shifted by months, as the rules of a form see it that shows more; or null. */
  public <X> X fact(int shift, Class<X> type) {
    return type.cast(facts.apply(month + shift));
  }
}
