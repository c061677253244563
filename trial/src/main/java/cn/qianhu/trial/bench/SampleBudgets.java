package cn.qianhu.trial.bench;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.quota.QuotaForm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Commands to the quota ledger that give every city an energy budget (用能预算) for a year. */
final class SampleBudgets {

  private static final String TONNES = "500000";

  private SampleBudgets() {}

  /** The commands, each by the columns of {@code quota}. */
  static List<List<String>> of(int year) {
    return CodeTables.standard().regions().cities().stream()
        .map(city -> command(city, year))
        .toList();
  }

  private static List<String> command(String city, int year) {
    String[] cells = new String[QuotaForm.KIND.columns().size()];
    Arrays.fill(cells, "");
    set(cells, "command_id", "B-" + year + "-" + city);
    set(cells, "type", "BUDGET");
    set(cells, "effective_date", LocalDate.of(year, 1, 15).toString());
    set(cells, "city", city);
    set(cells, "year", Integer.toString(year));
    set(cells, "amount", TONNES);
    return new ArrayList<>(Arrays.asList(cells));
  }

  private static void set(String[] cells, String column, String text) {
    cells[QuotaForm.KIND.position(column)] = text;
  }
}
