package cn.qianhu.contract.alert;

import cn.qianhu.contract.measure.MeasureSpec;
import java.util.Map;
import java.util.Optional;

/**
 * When the public sees an alert: where the row that it rests on is shown, and says what it says.
 *
 * @param measure of the cell of all who report in the region; empty of alerts on balances
 * @param columns of the row, by what the alert has in evidence of them
 */
public record AlertDisclosure(Optional<MeasureSpec> measure, Map<EvidenceItem, String> columns) {

  public AlertDisclosure {
    columns = Map.copyOf(columns);
  }

  /** The disclosure of an alert on a region that rests on a figure of its industry. */
  public static AlertDisclosure ofMeasure(
      MeasureSpec measure, EvidenceItem evidenceItem, String column) {
    return new AlertDisclosure(Optional.of(measure), Map.of(evidenceItem, column));
  }

  /** The disclosure of an alert on a city that rests on its balance. */
  public static AlertDisclosure ofBalance(Map<EvidenceItem, String> columns) {
    return new AlertDisclosure(Optional.empty(), columns);
  }
}
