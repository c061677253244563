package cn.qianhu.contract.alert;

import cn.qianhu.contract.code.Uscc;
import cn.qianhu.event.Alert;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Open alerts of one rule about one enterprise, which people read as one: a line that fails leaves
 * each of its meters without readings, and a list of hundreds of meters hides everything else.
 *
 * @param alerts at least one, in the order of {@link AlertOrder}
 */
public record AlertFold(List<Alert> alerts) {

  public AlertFold {
    alerts = List.copyOf(alerts);
  }

  /** Folds of alerts, in the order of {@link AlertOrder} by their first. */
  public static List<AlertFold> of(Stream<Alert> alerts) {
    Map<String, List<Alert>> folds = new LinkedHashMap<>();
    alerts
        .sorted(AlertOrder.DATA_FIRST)
        .forEach(
            alert -> folds.computeIfAbsent(whose(alert), unused -> new ArrayList<>()).add(alert));
    return folds.values().stream().map(AlertFold::new).toList();
  }

  private static String whose(Alert alert) {
    String whole = WholeAndPart.of(alert.getSubject()).whole();
    return alert.getRule() + "/" + (Uscc.hasForm(whole) ? whole : alert.getSubject());
  }

  public Alert first() {
    return alerts.get(0);
  }

  /** The first, which says how many there are besides. */
  public Alert summary() {
    int others = alerts.size() - 1;
    return others == 0
        ? first()
        : Alert.newBuilder(first())
            .setMessageZh(first().getMessageZh() + "（该企业另有 %d 条同类预警）".formatted(others))
            .setMessageEn(
                first().getMessageEn() + " (%d more like it at this enterprise)".formatted(others))
            .build();
  }
}
