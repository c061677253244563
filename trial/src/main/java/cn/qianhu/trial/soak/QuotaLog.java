package cn.qianhu.trial.soak;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.trial.soak.Known.Parcel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Commands to the quota ledger, told by number; the same number is the same command again. */
final class QuotaLog {

  private static final List<String> CITIES = CodeTables.standard().regions().cities();
  private static final int VARIETY = 4;

  private QuotaLog() {}

  /** A command; all are accepted when they come in the order of their numbers. */
  static Parcel command(int number) {
    Map<String, String> cells = new HashMap<>();
    String city = CITIES.get(number / VARIETY % CITIES.size());
    cells.put("command_id", "Q-" + number);
    cells.put("effective_date", Known.START.atDay(1).plusDays(number).toString());
    switch (number % VARIETY) {
      case 0 -> fill(cells, "FUND", Map.of("amount", "1000"));
      case 1 -> fill(cells, "ALLOCATE", Map.of("city", city, "amount", "900"));
      case 2 ->
          fill(
              cells,
              "BUDGET",
              Map.of(
                  "city",
                  city,
                  "year",
                  Integer.toString(Known.START.plusMonths(number).getYear()),
                  "amount",
                  "500000"));
      default ->
          fill(cells, "CAPACITY_EXIT", Map.of("city", city, "industry", "31", "amount", "12.5"));
    }
    return new Parcel(
        Kind.QUOTA,
        List.of(
            Kind.QUOTA.columns().stream().map(column -> cells.getOrDefault(column, "")).toList()));
  }

  private static void fill(Map<String, String> cells, String type, Map<String, String> others) {
    cells.put("type", type);
    cells.putAll(others);
  }
}
