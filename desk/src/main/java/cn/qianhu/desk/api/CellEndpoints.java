package cn.qianhu.desk.api;

import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.ColumnType;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.IndicatorLine;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.desk.disclosure.Disclosure;
import cn.qianhu.desk.view.Views;
import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Measure;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code /indicators} and {@code /coverage}. */
final class CellEndpoints {

  private static final String PROVISIONAL = FigureStatus.PROVISIONAL.name();

  private static final ColumnSpec FLAG =
      ColumnSpec.other(ColumnType.TRUTH, "暂计", "provisional")
          .remarked("上报不足，或能耗以在线计量暂计", "not enough was reported, or energy rests on readings")
          .forEverybody();
  private static final ColumnSpec EDITION =
      ColumnSpec.other(ColumnType.DAY, "公布版本", "edition")
          .remarked(
              "所列数字的公布版本形成时的业务日期，仅向公众列出",
              "business date of the edition that the figures are of; for the public only")
          .forEverybody();

  /**
   * A measure in a cell.
   *
   * @param provisional whether not enough of it has been reported; null where that is not published
   * @param edition business date of the edition that it is of; null where it is of now
   * @param suspects the suspect reports that those figures contain that may be shown
   */
  record Figure(IndicatorLine line, Boolean provisional, String edition, RowSuspects suspects) {}

  record CoverageItem(Coverage coverage, RowSuspects suspects) {}

  static final DeskTable<Figure> INDICATORS =
      new DeskTable<>(
          row -> ResultTables.INDICATORS.key(row.line),
          ResultTables.INDICATORS
              .columns()
              .within(Figure::line)
              .and("provisional", FLAG, Figure::provisional)
              .and("edition", EDITION, Figure::edition)
              .and(
                  SuspectColumns.COUNT,
                  SuspectColumns.counted().forEverybody(),
                  row -> row.suspects.count())
              .and(
                  SuspectColumns.LIST,
                  SuspectColumns.listed(IndicatorColumn.FIGURES).forEverybody(),
                  row -> SuspectColumns.codes(row.suspects)));

  static final DeskTable<CoverageItem> COVERAGE =
      new DeskTable<>(
          row -> ResultTables.COVERAGE.key(row.coverage),
          ResultTables.COVERAGE
              .columns()
              .within(CoverageItem::coverage)
              .and(
                  SuspectColumns.COUNT,
                  RowSuspects.COUNTED
                      .forEverybody()
                      .remarked(
                          "单元产值的数字中含几家存疑的企业，核实前不宜引用",
                          "suspect enterprises in the figures of the cell’s output: not to be"
                              + " quoted before that is cleared up"),
                  row -> row.suspects.count())
              .and(
                  SuspectColumns.LIST,
                  SuspectColumns.listed(CoverageColumn.DOUBTFUL),
                  row -> SuspectColumns.codes(row.suspects)));

  private final Views views;
  private final Catalogue catalogue;
  private final CellQuery cells;
  private final Function<Audience, Disclosure> disclosures;
  private final DeskSuspects suspects;

  CellEndpoints(
      Views views,
      Catalogue catalogue,
      Function<Audience, Disclosure> disclosures,
      DeskSuspects suspects) {
    this.views = views;
    this.catalogue = catalogue;
    this.cells = new CellQuery(catalogue);
    this.disclosures = disclosures;
    this.suspects = suspects;
  }

  ApiResponse indicators(ApiQuery query) {
    Set<String> measures =
        query.codes("measure", catalogue::isMeasure, "gross_output, comprehensive, …");
    Disclosure disclosure = disclosures.apply(query.audience());
    Suspects suspected = suspects.now();
    Stream<Figure> figures =
        views
            .indicators()
            .find(cells.filter(query), CellQuery.from(query))
            .flatMap(
                found -> {
                  Coverage covered = views.coverage().get(found.key()).orElse(null);
                  return found.value().getMeasures().stream()
                      .filter(
                          measure -> measures == null || measures.contains(measure.getMeasure()))
                      .flatMap(
                          measure ->
                              disclosure
                                  .measure(found.key(), measure)
                                  .map(shown -> new IndicatorLine(found.value().getCell(), shown))
                                  .map(
                                      line ->
                                          new Figure(
                                              line,
                                              provisional(measure.getMeasure(), covered),
                                              disclosure.edition(found.key()).orElse(null),
                                              marks(suspected, found.key(), line, measure)))
                                  .stream());
                });
    return INDICATORS.page(query, figures);
  }

  /**
   * The marks of a row. Doubts are about present figures: a figure of an edition that differs is
   * not marked.
   */
  private static RowSuspects marks(
      Suspects suspected, CellKey cell, IndicatorLine line, Measure now) {
    String shown = line.measure().getValue();
    return shown != null && !shown.equals(now.getValue())
        ? RowSuspects.NONE
        : RowSuspects.of(suspected, cell, line.measure());
  }

  private Boolean provisional(String measure, Coverage covered) {
    if (covered == null) {
      return null;
    }
    boolean output = restsOn(measure, OutputMeasures.FAMILY);
    boolean energy = restsOn(measure, EnergyMeasures.FAMILY);
    if (!output && !energy) {
      return null;
    }
    return (output && PROVISIONAL.equals(covered.getStatus()))
        || (energy && covered.getEnergyProvisional() > 0);
  }

  private static boolean restsOn(String measure, String family) {
    return Measures.of(measure).stream()
        .flatMap(known -> known.bases().stream())
        .anyMatch(base -> base.family().equals(family));
  }

  ApiResponse coverage(ApiQuery query) {
    Disclosure disclosure = disclosures.apply(query.audience());
    Suspects suspected = suspects.now();
    return COVERAGE.page(
        query,
        views
            .coverage()
            .find(cells.filter(query), CellQuery.from(query))
            .filter(found -> disclosure.shows(found.key(), found.value()))
            .map(
                found ->
                    new CoverageItem(
                        found.value(), RowSuspects.of(suspected, found.key(), found.value()))));
  }
}
