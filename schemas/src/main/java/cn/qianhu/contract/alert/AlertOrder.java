package cn.qianhu.contract.alert;

import cn.qianhu.event.Alert;
import java.util.Comparator;

/**
 * The order in which people read alerts, wherever they are listed. Whether the figures can be
 * believed comes first: an alert that rests on a figure in the wrong unit is worth nothing. Then
 * come the gravest, by rule, and of a rule those of one enterprise together.
 */
public final class AlertOrder {

  /** Alerts in the order of their keys. */
  public static final Comparator<Alert> DATA_FIRST =
      Comparator.comparingInt(AlertOrder::rank).thenComparing(Alert::getAlertId);

  private AlertOrder() {}

  /** Puts an alert in its place among others by the order of texts, as pages of a list need it. */
  public static String key(Alert alert) {
    return rank(alert) + "/" + alert.getAlertId();
  }

  private static int rank(Alert alert) {
    int kind = alert.getKind().equals(AlertKind.DATA.name()) ? 0 : 2;
    return kind + (isCritical(alert) ? 0 : 1);
  }

  public static boolean isCritical(Alert alert) {
    return alert.getSeverity().equals(Severity.CRITICAL.name());
  }
}
