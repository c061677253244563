package cn.qianhu.local.demo.report;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.desk.document.TextTable;

/** The cities side by side in the latest closed month. */
final class CitySection implements Section {

  @Override
  public void write(DemoResults results, ReportPage page) {
    page.heading("各市", "The cities in " + results.period());
    TextTable table =
        TextTable.empty()
            .words("市", "city")
            .figures("产值 亿元", "output")
            .figures("同比 %", "growth")
            .figures("累计 %", "YTD")
            .figures("拉动 pp", "contrib.")
            .figures("上报率 %", "reporting")
            .figures("能耗 万吨标准煤", "energy 1e4 tce")
            .words("状态", "status");
    results.codes().regions().cities().forEach(city -> addRow(results, table, city));
    page.table(table);
  }

  private static void addRow(DemoResults results, TextTable table, String city) {
    CellSeries place = CellTables.city(city);
    IndicatorText output = results.cells().indicator(place, results.period(), "gross_output");
    IndicatorText energy = results.cells().indicator(place, results.period(), "comprehensive");
    CoverageLine coverage = results.cells().coverage(place, results.period());
    boolean suspect = !results.suspects(place).isEmpty();
    table.row(
        SuspectWords.marked(results.nameOf(city) + " " + city, suspect),
        FigureFormat.tenThousandth(output.value()),
        FigureFormat.signed(output.growth()),
        FigureFormat.signed(output.ytdGrowth()),
        FigureFormat.signed(output.contribution()),
        FigureFormat.plain(coverage.reportingPct()),
        FigureFormat.tenThousandth(energy.value()),
        coverage.statusInWords(suspect));
  }
}
