package cn.qianhu.audit.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.event.Cell;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The figures that are marked are those that another amount in the suspect report would make
 * others: no more, whatever the enterprise's moves, gaps and lists, and no fewer.
 */
class SuspectExtentTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsMarkedIsWhatTheReportMoves(long seed) {
    ReplayOutcome told = SuspectProvince.of(seed).replay("20000000.00", "18000000.00");
    ReplayOutcome otherwise = SuspectProvince.of(seed).replay("60000000.00", "30000000.00");
    Suspects suspects = OpenSuspects.in(told.results(), CodeTables.standard());
    assertThat(suspects.all()).extracting(Suspect::uscc).containsExactly(SuspectProvince.SUSPECT);

    Map<String, String> before = figures(told);
    Map<String, String> after = figures(otherwise);
    assertThat(after.keySet()).isEqualTo(before.keySet());
    Set<String> moved = new HashSet<>(before.keySet());
    moved.removeIf(figure -> Objects.equals(before.get(figure), after.get(figure)));

    assertThat(marked(told, suspects)).isEqualTo(moved).hasSizeGreaterThan(100);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void whoGrowsIsMarkedWhereTheReportMayChangeIt(long seed) {
    ReplayOutcome told = SuspectProvince.of(seed).replay("20000000.00", "18000000.00");
    ReplayOutcome otherwise = SuspectProvince.of(seed).replay("1.00", "1.00");
    Suspects suspects = OpenSuspects.in(told.results(), CodeTables.standard());
    Map<String, Coverage> after = new HashMap<>();
    coverage(otherwise).forEach(row -> after.put(key(row.getCell()), row));
    int[] changed = {0};

    coverage(told)
        .forEach(
            row -> {
              Coverage other = after.get(key(row.getCell()));
              Set<String> figures = Set.copyOf(suspects(suspects, row).figures());
              if (row.getGrowing() != other.getGrowing()) {
                assertThat(figures).contains("growing", "growth_coverage_pct");
                changed[0]++;
              }
              if (!Objects.equals(row.getDivisionsGrowing(), other.getDivisionsGrowing())) {
                assertThat(figures).contains("divisions_growing");
              }
              if (!figures.isEmpty()) {
                assertThat(suspects(suspects, row).count()).isEqualTo(1);
              }
            });
    assertThat(changed[0]).isPositive();
  }

  @Test
  void aCorrectionTakesAllMarksAway() {
    ReplayOutcome corrected =
        SuspectProvince.of(1).corrected("200000.00").replay("20000000.00", "18000000.00");
    Suspects suspects = OpenSuspects.in(corrected.results(), CodeTables.standard());
    assertThat(suspects.isEmpty()).isTrue();
    assertThat(suspects.cells()).isEmpty();
    assertThat(marked(corrected, suspects)).isEmpty();
  }

  /** What a page is told of when an alert comes or goes is all that may be marked. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theCellsOfTheMarksAreToldOf(long seed) {
    ReplayOutcome told = SuspectProvince.of(seed).replay("20000000.00", "18000000.00");
    Suspects suspects = OpenSuspects.in(told.results(), CodeTables.standard());
    assertThat(marked(told, suspects))
        .allSatisfy(
            figure -> {
              if (!figure.endsWith("contribution_pp")) {
                assertThat(suspects.cells()).containsKey(CellKey.of(figure.split(" ")[0]));
              }
            });
  }

  private static Set<String> marked(ReplayOutcome told, Suspects suspects) {
    Set<String> marked = new HashSet<>();
    indicators(told)
        .forEach(
            row -> {
              for (Measure measure : row.getMeasures()) {
                Cell cell = row.getCell();
                RowSuspects.of(suspects, CellKey.of(cell), measure)
                    .figures()
                    .forEach(figure -> marked.add(key(cell, measure, figure)));
              }
            });
    return marked;
  }

  private static RowSuspects suspects(Suspects suspects, Coverage row) {
    Cell cell = row.getCell();
    return RowSuspects.of(suspects, CellKey.of(cell), row);
  }

  /** Every figure that is there, by its name. */
  private static Map<String, String> figures(ReplayOutcome told) {
    Map<String, String> figures = new HashMap<>();
    indicators(told)
        .forEach(
            row -> {
              for (Measure measure : row.getMeasures()) {
                Cell cell = row.getCell();
                figures.put(key(cell, measure, "value"), measure.getValue());
                figures.put(key(cell, measure, "growth_pct"), measure.getGrowthPct());
                figures.put(key(cell, measure, "naive_growth_pct"), measure.getNaiveGrowthPct());
                figures.put(key(cell, measure, "ytd"), measure.getYtd());
                figures.put(key(cell, measure, "ytd_growth_pct"), measure.getYtdGrowthPct());
                figures.put(key(cell, measure, "contribution_pp"), measure.getContributionPp());
              }
            });
    figures.values().removeIf(Objects::isNull);
    return figures;
  }

  private static String key(Cell cell, Measure measure, String figure) {
    return key(cell) + " " + measure.getMeasure() + " " + figure;
  }

  private static String key(Cell cell) {
    return String.join(
        "/", cell.getScope(), cell.getRegion(), cell.getIndustry(), cell.getPeriod());
  }

  private static Stream<Indicators> indicators(ReplayOutcome told) {
    return told.results().stream(Topics.RESULTS_INDICATORS, Indicators.class);
  }

  private static Stream<Coverage> coverage(ReplayOutcome told) {
    return told.results().stream(Topics.RESULTS_COVERAGE, Coverage.class);
  }
}
