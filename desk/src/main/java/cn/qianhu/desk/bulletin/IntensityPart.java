package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Energy per output of the cities against the target of the year. */
final class IntensityPart implements BulletinPart {

  private static final String INTENSITY = EnergyMeasures.ENERGY_INTENSITY.code();

  /** Points short of a target that is met. */
  private static final BigDecimal NOTHING = new BigDecimal("0.00");

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    DocumentTable documentTable =
        DocumentTable.named(
                "能耗强度",
                "各市" + EnergyMeasures.ENERGY_INTENSITY.words().zh() + "与目标",
                "Energy intensity of the cities against target")
            .words("地区", "region")
            .column(IndicatorColumn.VALUE, " 吨标准煤/万元", ", tce per 10 000 yuan")
            .column(IndicatorColumn.GROWTH_PCT)
            .column(IndicatorColumn.YTD)
            .column(IndicatorColumn.YTD_GROWTH_PCT)
            .figures("目标 %", "target")
            .figures("差距 百分点", "short of target")
            .words("判定", "judged");
    List<String> regions = new ArrayList<>(bulletinMonth.codes().regions().cities());
    regions.add(0, bulletinMonth.province());
    regions.forEach(region -> row(documentTable, bulletinMonth, region));
    Chapter chapter =
        Chapter.of(
            "能耗强度",
            "Energy intensity",
            documentTable,
            Paragraph.remark(
                "范围为%s；分子为%s，分母为现价%s，作为单位增加值能耗的月度代用指标。1 月不判定。"
                    .formatted(
                        Scope.ALL.words().zh(),
                        EnergyMeasures.ASSESSED.words().zh(),
                        OutputMeasures.GROSS_OUTPUT.words().zh()),
                "All who report; assessed energy per gross output at current prices, a monthly proxy of"
                    + " energy per value added. January is not judged."));
    return bulletinMonth.explained(chapter, CellSeries.whole(Scope.ALL, bulletinMonth.province()));
  }

  private static void row(DocumentTable documentTable, BulletinMonth bulletinMonth, String region) {
    CellSeries place = CellSeries.whole(Scope.ALL, region);
    MonthFigures monthFigures = bulletinMonth.figures();
    if (!monthFigures.has(place, INTENSITY)) {
      return;
    }
    BigDecimal growth = monthFigures.ytdGrowth(place, INTENSITY);
    BigDecimal target =
        bulletinMonth
            .edition()
            .rules()
            .thresholds()
            .intensityTargetPct(region, bulletinMonth.period());
    documentTable.row(
        TableCell.of(
            SuspectWords.marked(
                bulletinMonth.region(region), bulletinMonth.isSuspect(place, INTENSITY))),
        TableCell.figure(monthFigures.value(place, INTENSITY), 4),
        TableCell.signed(monthFigures.growth(place, INTENSITY)),
        TableCell.figure(monthFigures.ytd(place, INTENSITY), 4),
        TableCell.signed(growth),
        TableCell.signed(target.setScale(Math.max(2, target.scale()))),
        TableCell.signed(growth == null ? null : growth.subtract(target).max(NOTHING)),
        TableCell.of(judged(bulletinMonth, region, growth)));
  }

  /** The verdict of the alerts, which compare exact figures. */
  private static Bilingual judged(BulletinMonth bulletinMonth, String region, BigDecimal growth) {
    boolean judged = bulletinMonth.isJudged() && bulletinMonth.period().getMonthValue() > 1;
    if (!judged || growth == null || region.equals(bulletinMonth.province())) {
      return Bilingual.same("–");
    }
    return bulletinMonth.alerts("INTENSITY_TARGET").stream()
        .filter(alert -> alert.getSubject().equals(region))
        .findFirst()
        .map(
            alert ->
                BulletinMonth.isCritical(alert) ? Bilingual.same("● 未达标") : Bilingual.same("◐ 接近"))
        .orElse(Bilingual.same("○ 达标"));
  }
}
