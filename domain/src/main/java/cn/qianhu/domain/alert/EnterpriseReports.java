package cn.qianhu.domain.alert;

import cn.qianhu.contract.code.Scope;
import java.util.Map;

/**
 * What an enterprise reported of one form around the month judged, P*.
 *
 * @param scopes mask of the {@link Scope}s that the enterprise is in by the entry in force for P*;
 *     0 where none is in force
 * @param month P*, by index
 * @param facts by month index, of the months that rules look at
 */
public record EnterpriseReports(
    Subject subject, int scopes, int month, Map<Integer, ReportedAmounts> facts) {

  public boolean isIn(Scope scope) {
    return (scopes & scope.bit()) != 0;
  }

  /** The fact of P* shifted by months, or null. */
  public ReportedAmounts fact(int shift) {
    return facts.get(month + shift);
  }
}
