package cn.qianhu.audit.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.suspect.Suspect;
import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.event.Cell;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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

    Set<String> moved = moved(told, otherwise);
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
    Set<CellKey> cells = suspects.cells().keySet();
    assertThat(marked(told, suspects))
        .filteredOn(figure -> !figure.endsWith("contribution_pp"))
        .isNotEmpty()
        .allMatch(figure -> cells.contains(CellKey.of(figure.split(" ")[0])));
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

  /**
   * The figures that one replay gives otherwise than another, which has the same ones. Only those
   * are named: there are hundreds of thousands.
   */
  private static Set<String> moved(ReplayOutcome told, ReplayOutcome otherwise) {
    List<Indicators> before = indicators(told).toList();
    List<Indicators> after = indicators(otherwise).toList();
    assertThat(after).hasSameSizeAs(before);
    Set<String> moved = new HashSet<>();
    for (int i = 0; i < before.size(); i++) {
      Cell cell = before.get(i).getCell();
      assertThat(after.get(i).getCell()).isEqualTo(cell);
      addMoved(cell, before.get(i).getMeasures(), after.get(i).getMeasures(), moved);
    }
    return moved;
  }

  private static void addMoved(
      Cell cell, List<Measure> before, List<Measure> after, Set<String> moved) {
    assertThat(after).hasSameSizeAs(before);
    for (int i = 0; i < before.size(); i++) {
      Measure old = before.get(i);
      Measure now = after.get(i);
      assertThat(now.getMeasure()).isEqualTo(old.getMeasure());
      for (IndicatorColumn figure : IndicatorColumn.FIGURES) {
        if (!Objects.equals(figure.of(old), figure.of(now))) {
          String key = key(cell, old, figure.code());
          assertThat(figure.of(old)).as("%s before", key).isNotNull();
          assertThat(figure.of(now)).as("%s after", key).isNotNull();
          moved.add(key);
        }
      }
    }
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
