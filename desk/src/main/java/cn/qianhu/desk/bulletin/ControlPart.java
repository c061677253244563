package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.Light;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.table.ControlColumn;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.event.ControlSheet;
import java.util.List;

/** Double control (能耗双控): intensity and coal against their targets, the budget, who is exempt. */
final class ControlPart implements BulletinPart {

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    List<String> shown = bulletinMonth.wholeAndParts();
    List<ControlSheet> rows =
        bulletinMonth
            .results()
            .rows(ResultTables.CONTROL)
            .filter(row -> row.getPeriod().equals(bulletinMonth.period().toString()))
            .filter(row -> shown.contains(row.getRegion()))
            .toList();
    DocumentTable documentTable =
        DocumentTable.named("能耗双控", "能耗强度、煤炭消费和用能预算", "Intensity, coal and energy budgets")
            .column(ControlColumn.REGION)
            .column(ControlColumn.INTENSITY_CHANGE_PCT)
            .column(ControlColumn.INTENSITY_TARGET_PCT)
            .column(ControlColumn.INTENSITY_STATE)
            .column(ControlColumn.COAL_CHANGE_PCT)
            .column(ControlColumn.COAL_TARGET_PCT)
            .column(ControlColumn.COAL_STATE)
            .column(ControlColumn.LIGHT)
            .column(ControlColumn.STATUS)
            .column(ControlColumn.EXEMPT);
    rows.forEach(row -> documentTable.row(cells(bulletinMonth, row)));
    Chapter chapter =
        Chapter.of(
            "能耗双控",
            "Double control",
            summary(bulletinMonth, rows),
            documentTable,
            intensity(bulletinMonth, shown),
            method());
    return bulletinMonth.explained(
        chapter, CellSeries.whole(Scope.ABOVE_SCALE, bulletinMonth.whole()));
  }

  private static Paragraph summary(BulletinMonth bulletinMonth, List<ControlSheet> rows) {
    if (!bulletinMonth.isClosed()) {
      return Paragraph.point(
          "本月尚未关闭，不判断能耗双控。", "The month is not closed: double control is not judged.");
    }
    if (rows.isEmpty()) {
      return Paragraph.point(
          "本年没有下达能耗强度或煤炭消费目标，或本月没有能耗数据，不作判断。",
          "No target of energy intensity or coal is set for the year, or nobody reported energy for the"
              + " month: nothing is judged.");
    }
    List<String> missed =
        rows.stream()
            .filter(row -> isMissed(row.getIntensityState()) || isMissed(row.getCoalState()))
            .map(row -> bulletinMonth.region(row.getRegion()))
            .toList();
    List<String> exempt =
        rows.stream()
            .filter(ControlSheet::getExempt)
            .map(row -> bulletinMonth.region(row.getRegion()))
            .toList();
    return Paragraph.point(
        "有目标的 %d 个地区中，未完成强度或煤炭目标的 %d 个%s；免于能耗总量考核的 %d 个%s。"
            .formatted(
                rows.size(),
                missed.size(),
                Phrases.listedZh(missed),
                exempt.size(),
                Phrases.listedZh(exempt)),
        "Of %d regions with a target %d miss one of intensity or coal; %d are exempt from the assessment of total energy."
            .formatted(rows.size(), missed.size(), exempt.size()));
  }

  private static boolean isMissed(String state) {
    return state.equals(TargetState.MISSED.name());
  }

  private static TableCell[] cells(BulletinMonth bulletinMonth, ControlSheet row) {
    return new TableCell[] {
      TableCell.of(
          SuspectWords.marked(bulletinMonth.region(row.getRegion()), bulletinMonth.isSuspect(row))),
      TableCell.signed(MonthFigures.number(row.getIntensityChangePct())),
      TableCell.signed(MonthFigures.number(row.getIntensityTargetPct())),
      state(row.getIntensityState()),
      TableCell.signed(MonthFigures.number(row.getCoalChangePct())),
      TableCell.signed(MonthFigures.number(row.getCoalTargetPct())),
      state(row.getCoalState()),
      row.getLight().isEmpty()
          ? TableCell.of("–")
          : TableCell.of(
              Light.mark(row.getLight()) + " " + CodeLists.LIGHT.words(row.getLight()).zh()),
      TableCell.of(CodeLists.STATUS.words(row.getStatus()).zh()),
      TableCell.of(row.getExempt() ? "免考核" : "–")
    };
  }

  /** The cell of a state: in print it has words, and no colour. */
  static TableCell state(String state) {
    return TableCell.of(state.isEmpty() ? "–" : CodeLists.TARGET_STATE.words(state).zh());
  }

  /** The table of intensity, with the amounts that the change is computed from. */
  private static DocumentTable intensity(BulletinMonth bulletinMonth, List<String> regions) {
    String intensity = EnergyMeasures.ENERGY_INTENSITY.code();
    DocumentTable documentTable =
        DocumentTable.named(
                "能耗强度", EnergyMeasures.ENERGY_INTENSITY.words().zh(), "Energy per output")
            .words("地区", "region")
            .column(IndicatorColumn.VALUE, " 吨标准煤/万元", ", tce per 10 000 yuan")
            .column(IndicatorColumn.GROWTH_PCT)
            .column(IndicatorColumn.YTD)
            .column(IndicatorColumn.YTD_GROWTH_PCT);
    MonthFigures figures = bulletinMonth.figures();
    for (String region : regions) {
      CellSeries place = CellSeries.whole(Scope.ABOVE_SCALE, region);
      if (figures.has(place, intensity)) {
        documentTable.row(
            TableCell.of(
                SuspectWords.marked(
                    bulletinMonth.region(region), bulletinMonth.isSuspect(place, intensity))),
            TableCell.figure(figures.value(place, intensity), 4),
            TableCell.signed(figures.growth(place, intensity)),
            TableCell.figure(figures.ytd(place, intensity), 4),
            TableCell.signed(figures.ytdGrowth(place, intensity)));
      }
    }
    return documentTable;
  }

  private static Paragraph method() {
    Bilingual output = OutputMeasures.GROSS_OUTPUT.words();
    return Paragraph.remark(
        "能耗强度为%s企业单位现价%s%s的累计同口径变化，作为单位增加值能耗的月度代用指标；煤炭为全部企业%s（吨标准煤）与上年同期之比。"
                .formatted(
                    Scope.ABOVE_SCALE.words().zh(),
                    output.zh(),
                    EnergyMeasures.ASSESSED.words().zh(),
                    EnergyMeasures.COAL.words().zh())
            + "两项目标都超额完成、数据正式的市、县免于能耗总量考核；12 月以前为预判。",
        "Intensity is assessed energy per gross output at current prices of enterprises above"
            + " designated size, a monthly proxy of energy per value added; coal is that of all"
            + " enterprises, in tce. A city or county that over-fulfils both, with final figures, is"
            + " exempt from the assessment of total energy; before December this is a forecast.");
  }
}
