package cn.qianhu.trial.bench;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.quota.QuotaForm;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Commands to the quota ledger, by number; the same number gives the same command again. */
public final class SampleCommands {

  private static final List<String> CITIES = CodeTables.standard().regions().cities();
  private static final int VARIETY = 4;
  private static final YearMonth START = YearMonth.of(2021, 1);

  private SampleCommands() {}

  /**
   * A command, by the columns of {@code quota}; all are accepted when they come in the order of
   * their numbers.
   */
  public static List<String> command(int number) {
    Map<String, String> cells = new HashMap<>();
    String city = CITIES.get(number / VARIETY % CITIES.size());
    cells.put("command_id", "Q-" + number);
    cells.put("effective_date", START.atDay(1).plusDays(number / 100).toString());
    switch (number % VARIETY) {
      case 0 -> fill(cells, "FUND", Map.of("amount", "1"));
      case 1 -> fill(cells, "ALLOCATE", Map.of("city", city, "amount", "0.9"));
      case 2 ->
          fill(
              cells,
              "BUDGET",
              Map.of(
                  "city",
                  city,
                  "year",
                  Integer.toString(START.getYear() + number / VARIETY % 5),
                  "amount",
                  "500000"));
      default ->
          fill(cells, "CAPACITY_EXIT", Map.of("city", city, "industry", "31", "amount", "12.5"));
    }
    return QuotaForm.KIND.columns().stream().map(column -> cells.getOrDefault(column, "")).toList();
  }

  private static void fill(Map<String, String> cells, String type, Map<String, String> others) {
    cells.put("type", type);
    cells.putAll(others);
  }
}
