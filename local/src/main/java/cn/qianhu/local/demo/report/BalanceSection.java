package cn.qianhu.local.demo.report;

import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.table.BalanceColumn;
import cn.qianhu.desk.document.TextTable;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.YearMonth;
import java.util.List;

/**
 * The cities' energy budgets under the deduction rule in force, with the other rule's light next to
 * it.
 */
final class BalanceSection implements Section {

  private static final YearMonth SINCE_2024 = YearMonth.of(2024, 1);

  @Override
  public void write(DemoResults results, ReportPage page) {
    String inForce = ruleInForce(results.period());
    List<NamedCsvRecord> rows =
        results.balances().stream()
            .filter(
                row -> CsvFile.text(row, BalanceColumn.PERIOD).equals(results.period().toString()))
            .toList();
    if (rows.isEmpty()) {
      return;
    }
    page.heading("用能预算与晴雨表", "Energy budgets to " + results.period() + ", rule " + inForce);
    TextTable table =
        TextTable.empty()
            .words("市", "city")
            .figures("预算 万吨标准煤", "budget 1e4 tce")
            .figures(EnergyMeasures.ASSESSED.words().zh(), "assessed YTD")
            .figures("结余", "remaining")
            .figures("已用 %", "used")
            .figures("序时 %", "schedule")
            .words("灯", "light")
            .words("另一规则", "other rule");
    rows.stream()
        .filter(row -> CsvFile.text(row, BalanceColumn.RULE).equals(inForce))
        .forEach(row -> addRow(results, table, row, other(rows, row)));
    page.table(table);
  }

  /** The rule in force in a month (domain, Energy). */
  static String ruleInForce(YearMonth period) {
    return period.isBefore(SINCE_2024) ? "R2022" : "R2024";
  }

  private static void addRow(
      DemoResults results, TextTable table, NamedCsvRecord row, String otherLight) {
    table.row(
        results.nameOf(CsvFile.text(row, BalanceColumn.CITY)),
        FigureFormat.tenThousandth(CsvFile.text(row, BalanceColumn.BUDGET)),
        FigureFormat.tenThousandth(CsvFile.text(row, BalanceColumn.ASSESSED_YTD)),
        FigureFormat.tenThousandth(CsvFile.text(row, BalanceColumn.REMAINING)),
        FigureFormat.plain(CsvFile.text(row, BalanceColumn.USED_PCT)),
        FigureFormat.plain(CsvFile.text(row, BalanceColumn.SCHEDULE_PCT)),
        inWords(CsvFile.text(row, BalanceColumn.LIGHT)),
        otherLight);
  }

  private static String other(List<NamedCsvRecord> rows, NamedCsvRecord row) {
    return rows.stream()
        .filter(
            candidate ->
                CsvFile.text(candidate, BalanceColumn.CITY)
                    .equals(CsvFile.text(row, BalanceColumn.CITY)))
        .filter(
            candidate ->
                !CsvFile.text(candidate, BalanceColumn.RULE)
                    .equals(CsvFile.text(row, BalanceColumn.RULE)))
        .map(candidate -> inWords(CsvFile.text(candidate, BalanceColumn.LIGHT)))
        .findFirst()
        .orElse(FigureFormat.NONE);
  }

  private static String inWords(String light) {
    return (CodeLists.LIGHT.words(light).zh() + " " + light).strip();
  }
}
