package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.alert.AlertOrder;
import cn.qianhu.contract.catalogue.AlertLists;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.desk.document.Block;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.DocumentTable;
import cn.qianhu.desk.document.Paragraph;
import cn.qianhu.desk.document.TableCell;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Coverage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The parts of the region, ranked by growth since January. */
final class CityPart implements BulletinPart {

  private static final String OUTPUT = OutputMeasures.GROSS_OUTPUT.code();

  @Override
  public Chapter chapter(BulletinMonth bulletinMonth) {
    List<String> cities = ranked(bulletinMonth);
    DocumentTable documentTable =
        DocumentTable.named(
                parts(bulletinMonth),
                parts(bulletinMonth) + OutputMeasures.GROSS_OUTPUT.words().zh() + "，按累计增速排列",
                bulletinMonth.isOfProvince()
                    ? "The cities by growth since January"
                    : "The counties by growth since January")
            .figures("位次", "rank")
            .words(bulletinMonth.partWords().zh(), bulletinMonth.partWords().en())
            .column(IndicatorColumn.VALUE, " 亿元", "")
            .column(IndicatorColumn.GROWTH_PCT)
            .column(IndicatorColumn.YTD, " 亿元", "")
            .column(IndicatorColumn.YTD_GROWTH_PCT)
            .figures(bulletinMonth.weightWords().zh(), bulletinMonth.weightWords().en())
            .column(CoverageColumn.REPORTING_PCT)
            .column(CoverageColumn.STATUS)
            .figures(AlertLists.SEVERITY.words("CRITICAL").zh() + "预警", "critical alerts")
            .figures(AlertLists.SEVERITY.words("WARNING").zh() + "预警", "warnings");
    for (int i = 0; i < cities.size(); i++) {
      row(documentTable, bulletinMonth, cities.get(i), i + 1);
    }
    Chapter chapter =
        Chapter.of(
            parts(bulletinMonth) + "情况",
            bulletinMonth.isOfProvince() ? "The cities" : "The counties",
            summary(bulletinMonth, cities),
            documentTable);
    List<CellSeries> places =
        cities.stream().map(city -> CellSeries.whole(bulletinMonth.scope(), city)).toList();
    return bulletinMonth.explained(
        chapter.with(
            bulletinMonth
                .without(places, place -> bulletinMonth.region(place.region()))
                .toArray(Block[]::new)),
        CellSeries.whole(bulletinMonth.scope(), bulletinMonth.whole()));
  }

  private static String parts(BulletinMonth bulletinMonth) {
    return bulletinMonth.isOfProvince() ? "各市" : "各县";
  }

  private static List<String> ranked(BulletinMonth bulletinMonth) {
    return bulletinMonth.parts().stream()
        .sorted(
            Comparator.comparing(
                    (String city) -> growth(bulletinMonth, city),
                    Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static BigDecimal growth(BulletinMonth bulletinMonth, String city) {
    return bulletinMonth.figures().ytdGrowth(CellSeries.whole(bulletinMonth.scope(), city), OUTPUT);
  }

  private static Paragraph summary(BulletinMonth bulletinMonth, List<String> cities) {
    List<String> growing = cities.stream().filter(city -> sign(bulletinMonth, city) > 0).toList();
    List<String> falling = cities.stream().filter(city -> sign(bulletinMonth, city) < 0).toList();
    List<String> names = falling.stream().map(city -> name(bulletinMonth, city)).toList();
    return Paragraph.point(
        "%1$s，%2$d 个%3$s中 %4$d 个%3$s累计产值%5$s，%6$d 个%3$s下降%7$s。"
            .formatted(
                Phrases.yearToDateZh(bulletinMonth.period()),
                cities.size(),
                bulletinMonth.partWords().zh(),
                growing.size(),
                marked("增长", bulletinMonth, growing),
                falling.size(),
                falling.isEmpty() ? "" : "（" + String.join("、", names) + "）"),
        "Of %d %s %d %s since January and %d fell."
            .formatted(
                cities.size(),
                bulletinMonth.isOfProvince() ? "cities" : "counties",
                growing.size(),
                marked("grew", bulletinMonth, growing),
                falling.size()));
  }

  /** A count is as doubtful as any of those it counts. */
  private static String marked(String said, BulletinMonth bulletinMonth, List<String> cities) {
    return SuspectWords.marked(
        said,
        cities.stream()
            .anyMatch(
                city ->
                    bulletinMonth.isSuspect(
                        CellSeries.whole(bulletinMonth.scope(), city),
                        OUTPUT,
                        IndicatorColumn.YTD_GROWTH_PCT)));
  }

  private static String name(BulletinMonth bulletinMonth, String city) {
    return SuspectWords.marked(
        bulletinMonth.region(city),
        bulletinMonth.isSuspect(CellSeries.whole(bulletinMonth.scope(), city), OUTPUT));
  }

  private static int sign(BulletinMonth bulletinMonth, String city) {
    BigDecimal growth = growth(bulletinMonth, city);
    return growth == null ? 0 : growth.signum();
  }

  private static void row(
      DocumentTable documentTable, BulletinMonth bulletinMonth, String city, int rank) {
    CellSeries place = CellSeries.whole(bulletinMonth.scope(), city);
    MonthFigures monthFigures = bulletinMonth.figures();
    Optional<Coverage> coverage = monthFigures.coverage(place);
    BigDecimal growth = monthFigures.ytdGrowth(place, OUTPUT);
    List<Alert> alerts =
        bulletinMonth.alerts().stream()
            .filter(alert -> bulletinMonth.subjects().isIn(alert, city))
            .toList();
    long critical = alerts.stream().filter(AlertOrder::isCritical).count();
    documentTable.row(
        growth == null ? TableCell.figure(null, 0) : TableCell.count(rank),
        TableCell.of(name(bulletinMonth, city)),
        TableCell.figure(Phrases.tenThousandth(monthFigures.value(place, OUTPUT)), 2),
        TableCell.signed(monthFigures.growth(place, OUTPUT)),
        TableCell.figure(Phrases.tenThousandth(monthFigures.ytd(place, OUTPUT)), 2),
        TableCell.signed(growth),
        bulletinMonth.weightCell(bulletinMonth.weight(place, OUTPUT)),
        TableCell.figure(
            coverage.map(Coverage::getReportingPct).map(MonthFigures::number).orElse(null), 2),
        TableCell.of(
            coverage.map(row -> bulletinMonth.status(place, row.getStatus()).zh()).orElse("–")),
        TableCell.count(critical),
        TableCell.count(alerts.size() - critical));
  }
}
