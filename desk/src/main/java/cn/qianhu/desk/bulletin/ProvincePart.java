package cn.qianhu.desk.bulletin;

import static cn.qianhu.contract.table.IndicatorColumn.GROWTH_PCT;
import static cn.qianhu.contract.table.IndicatorColumn.VALUE;
import static cn.qianhu.contract.table.IndicatorColumn.YTD;
import static cn.qianhu.contract.table.IndicatorColumn.YTD_GROWTH_PCT;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.investment.InvestmentMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.Block;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.event.Coverage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The province in figures: the points to take away, and the measures side by side. */
final class ProvincePart implements BulletinPart {

  private static final List<MeasureSpec> OUTPUT_AND_ENERGY =
      List.of(
          OutputMeasures.GROSS_OUTPUT,
          OutputMeasures.SALES_OUTPUT,
          OutputMeasures.SALES_RATIO_PCT,
          OutputMeasures.EXPORT_DELIVERY,
          OutputMeasures.REVENUE,
          OutputMeasures.PROFIT,
          OutputMeasures.EMPLOYEES,
          EnergyMeasures.COMPREHENSIVE,
          EnergyMeasures.ASSESSED,
          EnergyMeasures.COAL,
          EnergyMeasures.ELECTRICITY,
          EnergyMeasures.RENEWABLE,
          EnergyMeasures.ENERGY_INTENSITY);

  /** Units for a province, ten thousand times as large as those that would be too small. */
  private static final Map<String, String> LARGE =
      Map.of("万元", "亿元", "吨标准煤", "万吨标准煤", "万千瓦时", "亿千瓦时", "人", "万人");

  private static final List<MeasureSpec> INVESTMENT =
      List.of(
          InvestmentMeasures.COMPLETED, InvestmentMeasures.TECHNICAL, InvestmentMeasures.EQUIPMENT);

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    CellSeries place = CellSeries.whole(bulletinMonth.scope(), bulletinMonth.whole());
    List<Block> blocks = new ArrayList<>();
    blocks.add(output(bulletinMonth, place));
    blocks.add(energy(bulletinMonth, place));
    bulletinMonth
        .figures()
        .coverage(place)
        .ifPresent(row -> blocks.add(reporting(bulletinMonth, place, row)));
    blocks.add(grid(bulletinMonth, place));
    return bulletinMonth.explained(
        new Chapter(
            Bilingual.of(
                bulletinMonth.wholeZh() + "概况",
                bulletinMonth.isOfProvince() ? "The province in figures" : "The city in figures"),
            blocks),
        place);
  }

  private static Paragraph output(BulletinMonth bulletinMonth, CellSeries place) {
    MonthFigures monthFigures = bulletinMonth.figures();
    String output = OutputMeasures.GROSS_OUTPUT.code();
    BigDecimal growth = monthFigures.growth(place, output);
    BigDecimal ytdGrowth = monthFigures.ytdGrowth(place, output);
    String value = Phrases.inPrint(Phrases.tenThousandth(monthFigures.value(place, output)));
    String ytd = Phrases.inPrint(Phrases.tenThousandth(monthFigures.ytd(place, output)));
    Bilingual scope = CodeLists.SCOPE.words(bulletinMonth.scope().name());
    return Paragraph.point(
        "%s，%s%s实现%s %s 亿元，同口径同比%s；%s累计 %s 亿元，同口径同比%s。"
            .formatted(
                Phrases.monthZh(bulletinMonth.period()),
                bulletinMonth.wholeZh(),
                scope.zh(),
                OutputMeasures.GROSS_OUTPUT.words().zh(),
                bulletinMonth.marked(value, place, output, VALUE),
                bulletinMonth.marked(Phrases.changeZh(growth), place, output, GROWTH_PCT),
                Phrases.yearToDateZh(bulletinMonth.period()),
                bulletinMonth.marked(ytd, place, output, YTD),
                bulletinMonth.marked(Phrases.changeZh(ytdGrowth), place, output, YTD_GROWTH_PCT)),
        "Gross output value of %s in %s: %s (100 million yuan), same enterprises %s; since January %s, %s."
            .formatted(
                scope.en(),
                bulletinMonth.period(),
                bulletinMonth.marked(value, place, output, VALUE),
                bulletinMonth.marked(Phrases.changeEn(growth), place, output, GROWTH_PCT),
                bulletinMonth.marked(ytd, place, output, YTD),
                bulletinMonth.marked(Phrases.changeEn(ytdGrowth), place, output, YTD_GROWTH_PCT)));
  }

  private static Paragraph energy(BulletinMonth bulletinMonth, CellSeries place) {
    MonthFigures monthFigures = bulletinMonth.figures();
    String energy = EnergyMeasures.COMPREHENSIVE.code();
    String intensity = EnergyMeasures.ENERGY_INTENSITY.code();
    String value = Phrases.inPrint(Phrases.tenThousandth(monthFigures.value(place, energy)));
    BigDecimal growth = monthFigures.growth(place, energy);
    BigDecimal ytd = monthFigures.ytdGrowth(place, intensity);
    return Paragraph.point(
        "%s %s 万吨标准煤，同口径同比%s；%s%s同口径%s。"
            .formatted(
                EnergyMeasures.COMPREHENSIVE.words().zh(),
                value,
                Phrases.changeZh(growth),
                Phrases.yearToDateZh(bulletinMonth.period()),
                EnergyMeasures.ENERGY_INTENSITY.words().zh(),
                bulletinMonth.marked(Phrases.changeZh(ytd), place, intensity, YTD_GROWTH_PCT)),
        "Energy consumption: %s (10 000 tce), %s; energy per output since January %s."
            .formatted(
                value,
                Phrases.changeEn(growth),
                bulletinMonth.marked(Phrases.changeEn(ytd), place, intensity, YTD_GROWTH_PCT)));
  }

  private static Paragraph reporting(BulletinMonth bulletinMonth, CellSeries place, Coverage row) {
    Bilingual status = bulletinMonth.status(place, row.getStatus());
    String output = OutputMeasures.GROSS_OUTPUT.code();
    String enterprises =
        bulletinMonth.marked(orDash(row.getGrowthCoveragePct()) + "%", place, output, GROWTH_PCT);
    String divisions =
        bulletinMonth.marked(
            orDash(row.getDivisionsGrowing()) + "/" + orDash(row.getDivisionsPaired()),
            place,
            output,
            YTD_GROWTH_PCT);
    return Paragraph.point(
        ("产销月报应报 %d 家，已报 %d 家，上报率 %s%%，数据状态：%s。企业增长面 %s；行业增长面 %s。" + "能源数据已报 %d 家，其中暂按在线读数的 %d 家。")
            .formatted(
                row.getExpected(),
                row.getReported(),
                orDash(row.getReportingPct()),
                status.zh(),
                enterprises,
                divisions,
                row.getEnergyReported(),
                row.getEnergyProvisional()),
        ("%d of %d reported (%s %%): %s. Enterprises growing: %s; divisions growing: %s."
                + " Energy: %d reported, %d of them by meters so far.")
            .formatted(
                row.getReported(),
                row.getExpected(),
                orDash(row.getReportingPct()),
                status.en(),
                enterprises,
                divisions,
                row.getEnergyReported(),
                row.getEnergyProvisional()));
  }

  private static DocumentTable grid(BulletinMonth bulletinMonth, CellSeries place) {
    DocumentTable documentTable =
        DocumentTable.named(
                bulletinMonth.wholeZh(),
                bulletinMonth.wholeZh() + "主要指标",
                bulletinMonth.isOfProvince() ? "The province's figures" : "The city's figures")
            .words("指标", "indicator")
            .words("单位", "unit")
            .column(IndicatorColumn.VALUE)
            .figures("同比 %（同口径）", "growth, same enterprises")
            .figures("同比 %（不同口径）", "growth, whoever reported")
            .figures("本年累计", "since January")
            .column(IndicatorColumn.YTD_GROWTH_PCT);
    OUTPUT_AND_ENERGY.forEach(measure -> row(documentTable, bulletinMonth, place, measure));
    CellSeries projects = CellSeries.whole(Scope.ALL, bulletinMonth.whole());
    INVESTMENT.forEach(measure -> row(documentTable, bulletinMonth, projects, measure));
    return documentTable;
  }

  private static void row(
      DocumentTable documentTable,
      BulletinMonth bulletinMonth,
      CellSeries place,
      MeasureSpec measure) {
    MonthFigures monthFigures = bulletinMonth.figures();
    String name = measure.code();
    if (!monthFigures.has(place, name)) {
      return;
    }
    BigDecimal value = monthFigures.value(place, name);
    BigDecimal ytd = monthFigures.ytd(place, name);
    boolean large = LARGE.containsKey(measure.unit().words().zh());
    documentTable.row(
        TableCell.of(
            SuspectWords.marked(measure.words().zh(), bulletinMonth.isSuspect(place, name)),
            measure.words().en()),
        TableCell.of(LARGE.getOrDefault(measure.unit().words().zh(), measure.unit().words().zh())),
        figure(value, large),
        TableCell.signed(monthFigures.growth(place, name)),
        TableCell.signed(monthFigures.naiveGrowth(place, name)),
        figure(ytd, large),
        TableCell.signed(monthFigures.ytdGrowth(place, name)));
  }

  private static TableCell figure(BigDecimal figure, boolean large) {
    if (figure == null || large) {
      return TableCell.figure(Phrases.tenThousandth(figure), 2);
    }
    return TableCell.figure(figure, Math.min(4, Math.max(0, figure.scale())));
  }

  private static String orDash(Object figure) {
    return figure == null ? "–" : figure.toString();
  }
}
