package cn.qianhu.center.demo.report;

import cn.qianhu.center.terminal.TextTable;

/** The province as a whole in the latest closed month. */
final class HeadlineSection implements Section {

  @Override
  public void write(Results results, Page page) {
    page.heading("全省概况", "The province in " + results.period() + ", key enterprises (千户)");
    page.table(table(results));
    long suspect =
        results.alerts().stream()
            .filter(alert -> alert.getField("rule").equals("UNIT_SUSPECT"))
            .count();
    if (suspect > 0) {
      page.gap();
      page.hanging(
          "  ! ",
          "合计中含 "
              + suspect
              + " 家计量单位可疑的企业，核实前不宜引用。The sums include "
              + suspect
              + " enterprise(s) whose unit is suspect: not to be quoted before that is cleared up.");
    }
  }

  private static TextTable table(Results results) {
    Indicator output = measure(results, "gross_output");
    Indicator energy = measure(results, "comprehensive");
    Indicator intensity = measure(results, "energy_intensity");
    CoverageRow coverage = results.cells().coverage(Place.WHOLE, results.period());
    return TextTable.empty()
        .words("指标", "indicator")
        .words("", "")
        .figures("数值", "value")
        .words("单位", "unit")
        .row("工业总产值", "gross output value", Figures.tenThousandth(output.value()), "亿元")
        .row("  同比增速（同口径）", "growth, same enterprises", Figures.signed(output.growth()), "%")
        .row(
            "  同比增速（不同口径）",
            "naive growth, whoever reported",
            Figures.signed(output.naiveGrowth()),
            "%")
        .row("  累计增速（同口径）", "growth, year to date", Figures.signed(output.ytdGrowth()), "%")
        .row(
            "综合能源消费量", "energy consumption", Figures.tenThousandth(energy.value()), "万吨标准煤 1e4 tce")
        .row("  同比增速（同口径）", "growth, same enterprises", Figures.signed(energy.growth()), "%")
        .row("单位产值能耗", "energy intensity", Figures.plain(intensity.value()), "吨标准煤/万元")
        .row("  累计增速", "growth, year to date", Figures.signed(intensity.ytdGrowth()), "%")
        .row(
            "产销报表上报率",
            "reports of output received",
            Figures.plain(coverage.reportingPct()),
            "% ("
                + coverage.reported()
                + "/"
                + coverage.expected()
                + ") "
                + coverage.statusInWords())
        .row(
            "能源数据暂定企业",
            "energy still from meters",
            Figures.plain(coverage.energyProvisional()),
            "户 of " + Figures.plain(coverage.energyReported()))
        .row(
            "企业增长面",
            "share of enterprises growing",
            Figures.plain(coverage.growthCoveragePct()),
            "%")
        .row(
            "行业增长面",
            "divisions growing",
            Figures.plain(coverage.divisionsGrowing()),
            "of " + Figures.plain(coverage.divisionsPaired()));
  }

  private static Indicator measure(Results results, String measure) {
    return results.cells().indicator(Place.WHOLE, results.period(), measure);
  }
}
