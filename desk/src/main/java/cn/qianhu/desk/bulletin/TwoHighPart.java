package cn.qianhu.desk.bulletin;

import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TwoHighColumn;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.event.TwoHighEnergy;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** The energy of two-high enterprises (两高), which may only fall, and what made it rise or fall. */
final class TwoHighPart implements BulletinPart {

  private static final String ENERGY = "两高企业" + EnergyMeasures.ASSESSED.words().zh();

  private static final List<TwoHighColumn> SUMS =
      List.of(
          TwoHighColumn.ASSESSED_YTD,
          TwoHighColumn.ASSESSED_YTD_PRIOR,
          TwoHighColumn.CHANGE_TCE,
          TwoHighColumn.PANEL_CHANGE_TCE,
          TwoHighColumn.ENTERED_TCE,
          TwoHighColumn.LEFT_TCE);

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    List<TwoHighEnergy> rows =
        bulletinMonth
            .results()
            .rows(ResultTables.TWO_HIGH)
            .filter(row -> row.getPeriod().equals(bulletinMonth.period().toString()))
            .toList();
    Predicate<TwoHighEnergy> whole = row -> row.getIndustry().equals(Industries.ALL_INDUSTRY);
    List<String> shown = bulletinMonth.wholeAndParts();
    DocumentTable regions = table("两高地区", ENERGY + "，万吨标准煤", "By region, 1e4 tce", "地区", "region");
    rows.stream()
        .filter(whole)
        .filter(row -> shown.contains(row.getRegion()))
        .forEach(row -> regions.row(cells(bulletinMonth.region(row.getRegion()), row)));
    DocumentTable divisions =
        table("两高行业", ENERGY + "，按行业，万吨标准煤", "By division, 1e4 tce", "行业大类", "division");
    rows.stream()
        .filter(whole.negate())
        .filter(row -> row.getRegion().equals(bulletinMonth.whole()))
        .forEach(row -> divisions.row(cells(bulletinMonth.industry(row.getIndustry()), row)));
    return Chapter.of(
        "两高能耗",
        "Energy of two-high enterprises",
        rows.stream()
            .filter(whole)
            .filter(row -> row.getRegion().equals(bulletinMonth.whole()))
            .findFirst()
            .map(row -> summary(bulletinMonth, row))
            .orElseGet(TwoHighPart::nothing),
        regions,
        divisions,
        Paragraph.remark(
            "增减 = 存量 + 新增 − 退出。企业按各月的名录认定两高，配对按当月认定；年内改判为两高的企业使“退出”变小，可为负。",
            "Change = same plants + entered − left. Each month is classified by its own entry, pairs by"
                + " the current month's; enterprises that became two-high in the year make what left"
                + " smaller, even negative."));
  }

  private static Paragraph nothing() {
    return Paragraph.point(
        "本月没有两高企业的能耗数字。", "There are no energy figures of two-high enterprises.");
  }

  private static Paragraph summary(BulletinMonth bulletinMonth, TwoHighEnergy row) {
    BigDecimal percent = MonthFigures.number(row.getChangePct());
    return Paragraph.point(
        "%s，%s %s 万吨标准煤，同比%s（存量 %s，新增 %s，退出 %s）。"
            .formatted(
                Phrases.yearToDateZh(bulletinMonth.period()),
                ENERGY,
                large(row.getAssessedYtd()),
                Phrases.changeZh(percent),
                large(row.getPanelChangeTce()),
                large(row.getEnteredTce()),
                large(row.getLeftTce())),
        "Two-high enterprises used %s (10 000 tce) since January, %s."
            .formatted(large(row.getAssessedYtd()), Phrases.changeEn(percent)));
  }

  private static String large(String tce) {
    return Phrases.inPrint(Phrases.tenThousandth(MonthFigures.number(tce)));
  }

  private static DocumentTable table(
      String sheet, String captionZh, String captionEn, String headZh, String headEn) {
    DocumentTable table = DocumentTable.named(sheet, captionZh, captionEn).words(headZh, headEn);
    SUMS.forEach(table::column);
    return table.column(TwoHighColumn.CHANGE_PCT).column(TwoHighColumn.SHARE_PCT);
  }

  private static TableCell[] cells(String name, TwoHighEnergy row) {
    TableCell[] cells = new TableCell[SUMS.size() + 3];
    cells[0] = TableCell.of(name);
    for (int i = 0; i < SUMS.size(); i++) {
      cells[i + 1] =
          TableCell.figure(Phrases.tenThousandth(MonthFigures.number(SUMS.get(i).text(row))), 2);
    }
    cells[SUMS.size() + 1] = TableCell.signed(MonthFigures.number(row.getChangePct()));
    cells[SUMS.size() + 2] = TableCell.of(TwoHighColumn.SHARE_PCT, row);
    return cells;
  }
}
