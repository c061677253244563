package cn.qianhu.desk.bulletin;

import cn.qianhu.audit.suspect.SuspectWords;
import cn.qianhu.contract.catalogue.AlertLists;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.desk.document.Cell;
import cn.qianhu.desk.document.Chapter;
import cn.qianhu.desk.document.Grid;
import cn.qianhu.desk.document.Note;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Coverage;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The cities, ranked by growth since January. */
final class CityPart implements Part {

  private static final String OUTPUT = OutputMeasures.GROSS_OUTPUT.code();

  @Override
  public Chapter chapter(Month month) {
    List<String> cities = ranked(month);
    Grid grid =
        Grid.named(
                "各市",
                "各市" + OutputMeasures.GROSS_OUTPUT.words().zh() + "，按累计增速排列",
                "The cities by growth since January")
            .figures("位次", "rank")
            .words("市", "city")
            .column(IndicatorColumn.VALUE, " 亿元", "")
            .column(IndicatorColumn.GROWTH_PCT)
            .column(IndicatorColumn.YTD, " 亿元", "")
            .column(IndicatorColumn.YTD_GROWTH_PCT)
            .column(IndicatorColumn.CONTRIBUTION_PP, " 百分点", "")
            .column(CoverageColumn.REPORTING_PCT)
            .column(CoverageColumn.STATUS)
            .figures(AlertLists.SEVERITY.words("CRITICAL").zh() + "预警", "critical alerts")
            .figures(AlertLists.SEVERITY.words("WARNING").zh() + "预警", "warnings");
    for (int i = 0; i < cities.size(); i++) {
      row(grid, month, cities.get(i), i + 1);
    }
    Chapter chapter = Chapter.of("各市情况", "The cities", summary(month, cities), grid);
    return month.explained(chapter, CellSeries.whole(month.scope(), month.province()));
  }

  private static List<String> ranked(Month month) {
    return month.codes().regions().cities().stream()
        .sorted(
            Comparator.comparing(
                    (String city) -> growth(month, city),
                    Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static BigDecimal growth(Month month, String city) {
    return month.figures().ytdGrowth(CellSeries.whole(month.scope(), city), OUTPUT);
  }

  private static Note summary(Month month, List<String> cities) {
    List<String> growing = cities.stream().filter(city -> sign(month, city) > 0).toList();
    List<String> falling = cities.stream().filter(city -> sign(month, city) < 0).toList();
    List<String> names = falling.stream().map(city -> name(month, city)).toList();
    return Note.point(
        "%s，%d 个市中 %d 个市累计产值%s，%d 个市下降%s。"
            .formatted(
                Phrases.yearToDateZh(month.period()),
                cities.size(),
                growing.size(),
                marked("增长", month, growing),
                falling.size(),
                falling.isEmpty() ? "" : "（" + String.join("、", names) + "）"),
        "Of %d cities %d %s since January and %d fell."
            .formatted(
                cities.size(), growing.size(), marked("grew", month, growing), falling.size()));
  }

  /** A count is as doubtful as any of those it counts. */
  private static String marked(String said, Month month, List<String> cities) {
    return SuspectWords.marked(
        said,
        cities.stream()
            .anyMatch(
                city ->
                    month.isSuspect(
                        CellSeries.whole(month.scope(), city),
                        OUTPUT,
                        IndicatorColumn.YTD_GROWTH_PCT)));
  }

  private static String name(Month month, String city) {
    return SuspectWords.marked(
        month.region(city), month.isSuspect(CellSeries.whole(month.scope(), city), OUTPUT));
  }

  private static int sign(Month month, String city) {
    BigDecimal growth = growth(month, city);
    return growth == null ? 0 : growth.signum();
  }

  private static void row(Grid grid, Month month, String city, int rank) {
    CellSeries place = CellSeries.whole(month.scope(), city);
    Figures figures = month.figures();
    Optional<Coverage> coverage = figures.coverage(place);
    BigDecimal growth = figures.ytdGrowth(place, OUTPUT);
    List<Alert> alerts =
        month.alerts().stream()
            .filter(alert -> month.subjects().city(alert).equals(Optional.of(city)))
            .toList();
    long critical = alerts.stream().filter(Month::isCritical).count();
    grid.row(
        growth == null ? Cell.figure(null, 0) : Cell.count(rank),
        Cell.of(name(month, city)),
        Cell.figure(Phrases.tenThousandth(figures.value(place, OUTPUT)), 2),
        Cell.signed(figures.growth(place, OUTPUT)),
        Cell.figure(Phrases.tenThousandth(figures.ytd(place, OUTPUT)), 2),
        Cell.signed(growth),
        Cell.signed(figures.contribution(place, OUTPUT)),
        Cell.figure(coverage.map(Coverage::getReportingPct).map(Figures::number).orElse(null), 2),
        Cell.of(coverage.map(row -> month.status(place, row.getStatus()).zh()).orElse("–")),
        Cell.count(critical),
        Cell.count(alerts.size() - critical));
  }
}
