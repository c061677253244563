package cn.qianhu.local.demo.report;

import static cn.qianhu.contract.table.IndicatorColumn.GROWTH_PCT;
import static cn.qianhu.contract.table.IndicatorColumn.NAIVE_GROWTH_PCT;
import static cn.qianhu.contract.table.IndicatorColumn.VALUE;
import static cn.qianhu.contract.table.IndicatorColumn.YTD_GROWTH_PCT;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.TextTable;
import cn.qianhu.domain.suspect.Suspect;
import java.util.SortedSet;

/** The province as a whole in the latest closed month. */
final class HeadlineSection implements Section {

  @Override
  public void write(DemoResults results, ReportPage page) {
    page.heading("全省概况", "The province in " + results.period() + ", key enterprises (千户)");
    page.table(table(results));
    SortedSet<Suspect> suspects = results.suspects(CellTables.WHOLE);
    if (!suspects.isEmpty()) {
      Bilingual sentence = SuspectWords.sentence(suspects);
      page.gap();
      page.hanging("  ! ", sentence.zh() + sentence.en());
    }
  }

  private static TextTable table(DemoResults results) {
    IndicatorText output = measure(results, OutputMeasures.GROSS_OUTPUT);
    IndicatorText energy = measure(results, EnergyMeasures.COMPREHENSIVE);
    IndicatorText intensity = measure(results, EnergyMeasures.ENERGY_INTENSITY);
    CoverageLine coverage = results.cells().coverage(CellTables.WHOLE, results.period());
    return TextTable.empty()
        .words("指标", "indicator")
        .words("", "")
        .figures("数值", "value")
        .words("单位", "unit")
        .row(
            marked(
                results,
                OutputMeasures.GROSS_OUTPUT.words().zh(),
                OutputMeasures.GROSS_OUTPUT,
                VALUE),
            OutputMeasures.GROSS_OUTPUT.words().en(),
            FigureFormat.tenThousandth(output.value()),
            "亿元")
        .row(
            marked(results, "  同比增速（同口径）", OutputMeasures.GROSS_OUTPUT, GROWTH_PCT),
            "growth, same enterprises",
            FigureFormat.signed(output.growth()),
            "%")
        .row(
            marked(results, "  同比增速（不同口径）", OutputMeasures.GROSS_OUTPUT, NAIVE_GROWTH_PCT),
            "naive growth, whoever reported",
            FigureFormat.signed(output.naiveGrowth()),
            "%")
        .row(
            marked(results, "  累计增速（同口径）", OutputMeasures.GROSS_OUTPUT, YTD_GROWTH_PCT),
            "growth, year to date",
            FigureFormat.signed(output.ytdGrowth()),
            "%")
        .row(
            EnergyMeasures.COMPREHENSIVE.words().zh(),
            "energy consumption",
            FigureFormat.tenThousandth(energy.value()),
            "万吨标准煤 1e4 tce")
        .row("  同比增速（同口径）", "growth, same enterprises", FigureFormat.signed(energy.growth()), "%")
        .row(
            marked(
                results,
                EnergyMeasures.ENERGY_INTENSITY.words().zh(),
                EnergyMeasures.ENERGY_INTENSITY,
                VALUE),
            "energy intensity",
            FigureFormat.plain(intensity.value()),
            EnergyMeasures.ENERGY_INTENSITY.unit().words().zh())
        .row(
            marked(results, "  累计增速", EnergyMeasures.ENERGY_INTENSITY, YTD_GROWTH_PCT),
            "growth, year to date",
            FigureFormat.signed(intensity.ytdGrowth()),
            "%")
        .row(
            "产销报表上报率",
            "reports of output received",
            FigureFormat.plain(coverage.reportingPct()),
            "% ("
                + coverage.reported()
                + "/"
                + coverage.expected()
                + ") "
                + coverage.statusInWords(!results.suspects(CellTables.WHOLE).isEmpty()))
        .row(
            "能源数据暂定企业",
            "energy still from meters",
            FigureFormat.plain(coverage.energyProvisional()),
            "户 of " + FigureFormat.plain(coverage.energyReported()))
        .row(
            marked(results, "企业增长面", OutputMeasures.GROSS_OUTPUT, GROWTH_PCT),
            "share of enterprises growing",
            FigureFormat.plain(coverage.growthCoveragePct()),
            "%")
        .row(
            marked(results, "行业增长面", OutputMeasures.GROSS_OUTPUT, YTD_GROWTH_PCT),
            "divisions growing",
            FigureFormat.plain(coverage.divisionsGrowing()),
            "of " + FigureFormat.plain(coverage.divisionsPaired()));
  }

  private static String marked(
      DemoResults results, String name, MeasureSpec measure, IndicatorColumn figure) {
    return SuspectWords.marked(name, results.isSuspect(CellTables.WHOLE, measure.code(), figure));
  }

  private static IndicatorText measure(DemoResults results, MeasureSpec measure) {
    return results.cells().indicator(CellTables.WHOLE, results.period(), measure.code());
  }
}
