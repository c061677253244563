package cn.qianhu.contract.alert;

import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.measure.MeasureSpec;
import java.util.Map;
import java.util.Optional;

/**
 * The condition under which the public sees an alert: the row that it rests on is shown, with the
 * figures of its evidence.
 *
 * @param scope of the region's cell; null of alerts on balances
 * @param measure of that cell; empty of alerts on balances
 * @param columns of the row, by what the alert has in evidence of them
 */
public record AlertDisclosure(
    Scope scope, Optional<MeasureSpec> measure, Map<EvidenceItem, String> columns) {

  public AlertDisclosure {
    columns = Map.copyOf(columns);
  }

  /** The disclosure of an alert on a region that rests on a figure of its industry. */
  public static AlertDisclosure ofMeasure(
      Scope scope, MeasureSpec measure, EvidenceItem evidenceItem, String column) {
    return new AlertDisclosure(scope, Optional.of(measure), Map.of(evidenceItem, column));
  }

  /** The disclosure of an alert on a region that rests on its balance. */
  public static AlertDisclosure ofBalance(Map<EvidenceItem, String> columns) {
    return new AlertDisclosure(null, Optional.empty(), columns);
  }
}
