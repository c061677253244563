package cn.qianhu.local.demo.report;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.desk.document.TextTable;
import java.time.YearMonth;

/** The one real plant of the demonstration: a year of readings every 15 minutes. */
final class SteelPlantSection implements Section {

  /** The made-up code of the plant. */
  static final String USCC = "91371602MA35TEEL15";

  private static final YearMonth LAST = YearMonth.of(2018, 12);

  @Override
  public void write(DemoResults results, ReportPage page) {
    results.reports().placesOf(USCC).forEach(place -> write(results, page, place));
  }

  private static void write(DemoResults results, ReportPage page, CellSeries place) {
    page.heading("一家钢铁企业的真实读数", "Real readings of a steel plant, 2018");
    page.table(
        TextTable.empty()
            .words("指标", "indicator")
            .figures("2018-12", "month")
            .figures("2018 全年", "year")
            .words("单位", "unit")
            .row(
                EnergyMeasures.ELECTRICITY.words().toString(),
                value(results, place, "electricity"),
                ytd(results, place, "electricity"),
                "万kWh 1e4 kWh")
            .row(
                "综合能耗 energy consumption",
                value(results, place, "comprehensive"),
                ytd(results, place, "comprehensive"),
                "吨标准煤 tce"));
    page.sentence(
        "35,040 条 15 分钟读数汇总而得，未收到报表，故为暂定。"
            + "From 35,040 readings of 15 minutes; provisional, for no statement came.");
    page.sentence("UCI Machine Learning Repository, Steel Industry Energy Consumption, CC BY 4.0.");
  }

  private static String value(DemoResults results, CellSeries place, String measure) {
    return FigureFormat.plain(results.cells().indicator(place, LAST, measure).value());
  }

  private static String ytd(DemoResults results, CellSeries place, String measure) {
    return FigureFormat.plain(results.cells().indicator(place, LAST, measure).ytd());
  }
}
