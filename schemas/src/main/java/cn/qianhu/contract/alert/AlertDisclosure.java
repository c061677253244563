package cn.qianhu.contract.alert;

import cn.qianhu.contract.measure.Measure;
import java.util.Map;
import java.util.Optional;

/**
 * When the public sees an alert: where the row that it rests on is shown, and says what it says.
 *
 * @param measure of the cell of all who report in the region; empty of alerts on balances
 * @param columns of the row, by what the alert has in evidence of them
 */
public record AlertDisclosure(Optional<Measure> measure, Map<Exhibit, String> columns) {

  public AlertDisclosure {
    columns = Map.copyOf(columns);
  }

  /** The disclosure of an alert on a region that rests on a figure of its industry. */
  public static AlertDisclosure ofMeasure(Measure measure, Exhibit exhibit, String column) {
    return new AlertDisclosure(Optional.of(measure), Map.of(exhibit, column));
  }

  /** The disclosure of an alert on a city that rests on its balance. */
  public static AlertDisclosure ofBalance(Map<Exhibit, String> columns) {
    return new AlertDisclosure(Optional.empty(), columns);
  }
}
