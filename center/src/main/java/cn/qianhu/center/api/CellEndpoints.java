package cn.qianhu.center.api;

import cn.qianhu.center.disclosure.Disclosure;
import cn.qianhu.center.disclosure.ShownCoverage;
import cn.qianhu.center.suspect.RowSuspects;
import cn.qianhu.center.view.Views;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Measure;
import cn.qianhu.streams.suspect.Suspects;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code /indicators} and {@code /coverage}. */
final class CellEndpoints {

  private static final String PROVISIONAL = "PROVISIONAL";

  /**
   * A measure in a cell.
   *
   * @param provisional whether not enough of it has been reported; null where that is not told
   * @param edition business date of the edition that it is of; null where it is of now
   * @param suspects the suspect reports that those figures contain that may be shown
   */
  private record Figure(
      CellKey cell, Measure measure, Boolean provisional, String edition, RowSuspects suspects) {
    static Function<Figure, Object> told(Function<Measure, String> figure) {
      return row -> figure.apply(row.measure);
    }
  }

  private record Covered(CellKey cell, ShownCoverage shown, RowSuspects suspects) {
    static Function<Covered, Object> told(Function<Coverage, Object> figure) {
      return row -> figure.apply(row.shown.coverage());
    }

    static Function<Covered, Object> counted(Function<Coverage, Object> figure) {
      return row -> row.shown.counts() ? figure.apply(row.shown.coverage()) : null;
    }
  }

  private final Table<Figure> indicators = indicatorTable();
  private final Table<Covered> coverage = coverageTable();
  private final Views views;
  private final Catalogue catalogue;
  private final CellQuestion cells;
  private final Function<Audience, Disclosure> disclosures;
  private final DeskSuspects suspects;

  CellEndpoints(
      Views views,
      Catalogue catalogue,
      Function<Audience, Disclosure> disclosures,
      DeskSuspects suspects) {
    this.views = views;
    this.catalogue = catalogue;
    this.cells = new CellQuestion(catalogue);
    this.disclosures = disclosures;
    this.suspects = suspects;
  }

  private static Table<Figure> indicatorTable() {
    return new Table<Figure>(row -> row.cell + "/" + row.measure.getMeasure())
        .column("scope", row -> row.cell.scope())
        .column("region", row -> row.cell.region())
        .column("industry", row -> row.cell.industry())
        .column("period", row -> row.cell.period())
        .column("measure", Figure.told(Measure::getMeasure))
        .column("value", Figure.told(Measure::getValue))
        .column("growth_pct", Figure.told(Measure::getGrowthPct))
        .column("naive_growth_pct", Figure.told(Measure::getNaiveGrowthPct))
        .column("ytd", Figure.told(Measure::getYtd))
        .column("ytd_growth_pct", Figure.told(Measure::getYtdGrowthPct))
        .column("contribution_pp", Figure.told(Measure::getContributionPp))
        .column("provisional", row -> row.provisional)
        .column("edition", row -> row.edition)
        .column("suspect", row -> row.suspects.count())
        .column("suspect_figures", row -> figures(row.suspects));
  }

  private static Table<Covered> coverageTable() {
    return new Table<Covered>(row -> row.cell.toString())
        .column("scope", row -> row.cell.scope())
        .column("region", row -> row.cell.region())
        .column("industry", row -> row.cell.industry())
        .column("period", row -> row.cell.period())
        .column("expected", Covered.told(Coverage::getExpected))
        .column("reported", Covered.counted(Coverage::getReported))
        .column("reporting_pct", Covered.counted(Coverage::getReportingPct))
        .column("paired", Covered.counted(Coverage::getPaired))
        .column("growing", Covered.counted(Coverage::getGrowing))
        .column("growth_coverage_pct", Covered.counted(Coverage::getGrowthCoveragePct))
        .column("divisions_paired", Covered.counted(Coverage::getDivisionsPaired))
        .column("divisions_growing", Covered.counted(Coverage::getDivisionsGrowing))
        .column("energy_reported", Covered.counted(Coverage::getEnergyReported))
        .column("energy_provisional", Covered.counted(Coverage::getEnergyProvisional))
        .column("status", Covered.told(Coverage::getStatus))
        .column("suspect", row -> row.suspects.count())
        .column("suspect_figures", row -> row.shown.counts() ? figures(row.suspects) : null);
  }

  private static List<String> figures(RowSuspects suspects) {
    return suspects.figures().isEmpty() ? null : suspects.figures();
  }

  Answer indicators(Question question) {
    Set<String> measures =
        question.codes("measure", catalogue::isMeasure, "gross_output, comprehensive, …");
    Disclosure disclosure = disclosures.apply(question.audience());
    Suspects suspected = suspects.now();
    Stream<Figure> figures =
        views
            .indicators()
            .find(cells.filter(question), CellQuestion.from(question))
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
                                  .map(
                                      shown ->
                                          new Figure(
                                              found.key(),
                                              shown,
                                              provisional(shown.getMeasure(), covered),
                                              disclosure.edition(found.key()).orElse(null),
                                              marks(suspected, found.key(), shown, measure)))
                                  .stream());
                });
    return indicators.page(question, figures);
  }

  /** Doubts are about what is known now: a figure of an edition that is other is not marked. */
  private static RowSuspects marks(Suspects suspected, CellKey cell, Measure shown, Measure now) {
    return shown.getValue() != null && !shown.getValue().equals(now.getValue())
        ? RowSuspects.NONE
        : RowSuspects.of(suspected, cell, shown);
  }

  private Boolean provisional(String measure, Coverage covered) {
    if (covered == null) {
      return null;
    }
    boolean output = PROVISIONAL.equals(covered.getStatus());
    boolean energy = covered.getEnergyProvisional() > 0;
    return switch (measure) {
      case "sales_ratio_pct" -> output;
      case "energy_intensity" -> output || energy;
      default ->
          switch (catalogue.family(measure)) {
            case "output" -> output;
            case "energy" -> energy;
            default -> null;
          };
    };
  }

  Answer coverage(Question question) {
    Disclosure disclosure = disclosures.apply(question.audience());
    Suspects suspected = suspects.now();
    return coverage.page(
        question,
        views
            .coverage()
            .find(cells.filter(question), CellQuestion.from(question))
            .flatMap(
                found ->
                    disclosure
                        .coverage(found.key(), found.value())
                        .map(
                            row ->
                                new Covered(
                                    found.key(),
                                    row,
                                    RowSuspects.of(suspected, found.key(), row.coverage())))
                        .stream()));
  }
}
