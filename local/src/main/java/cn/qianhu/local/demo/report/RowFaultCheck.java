package cn.qianhu.local.demo.report;

import cn.qianhu.local.demo.PlantedFault;
import java.time.YearMonth;
import java.util.List;

/**
 * Checks for faults that have a row of their own in the tables of rejections, alerts and balances.
 */
record RowFaultCheck(DemoResults results) {

  private static final int DECEMBER = 12;

  /** The fault's record, rejected for a reason. */
  List<String> rejected(String reason, PlantedFault fault) {
    return results.rejected().stream()
        .filter(row -> row.getField("key").equals(fault.rejectedKey()))
        .filter(row -> row.getField("reason").equals(reason))
        .map(row -> "rejected.csv: " + row.getField("key") + " " + reason)
        .toList();
  }

  /** Alerts of a rule about the fault's subject. */
  List<String> alerts(String rule, PlantedFault fault) {
    return results.alerts().stream()
        .filter(row -> row.getField("rule").equals(rule))
        .filter(row -> row.getField("subject").equals(fault.subject()))
        .map(
            row ->
                String.join(
                    " ",
                    "alerts.csv:",
                    rule,
                    row.getField("subject"),
                    row.getField("period"),
                    row.getField("severity")))
        .toList();
  }

  /** The alerts of a rule and severity about a fault. */
  List<String> alerts(String rule, String severity, PlantedFault fault) {
    return alerts(rule, fault).stream().filter(seen -> seen.endsWith(" " + severity)).toList();
  }

  /** Red lights of the fault's city, at the end of the fault's year and in the latest month. */
  List<String> redLights(PlantedFault fault) {
    YearMonth endOfYear = YearMonth.of(Integer.parseInt(fault.period()), DECEMBER);
    return results.balances().stream()
        .filter(row -> row.getField("city").equals(fault.subject()))
        .filter(row -> row.getField("light").equals("RED"))
        .filter(
            row -> {
              YearMonth period = YearMonth.parse(row.getField("period"));
              return (period.equals(endOfYear) || period.equals(results.period()))
                  && row.getField("rule").equals(BalanceSection.ruleInForce(period));
            })
        .map(
            row ->
                String.join(
                    " ",
                    "balances.csv:",
                    row.getField("city"),
                    row.getField("period"),
                    row.getField("rule"),
                    "RED,",
                    row.getField("used_pct"),
                    "% used"))
        .toList();
  }
}
