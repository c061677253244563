package cn.qianhu.domain.region;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.AlertLog;
import cn.qianhu.domain.alert.SiteNumbers;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.cell.LeafDeltas;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.domain.indicator.CellFigures;
import cn.qianhu.domain.indicator.CoverageRow;
import cn.qianhu.domain.indicator.SeriesReader;
import cn.qianhu.domain.store.InMemoryStore;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rows of coverage are published where they say something else, and only there. */
class CoverageNewsTest {

  private static final List<String> DIVISION = List.of("30", "C", "T");
  private static final List<String> REGIONS = List.of("370102", "370100");

  private static final int FIRST = month("2021-01");

  /** Slots that a row of coverage rests on, and one that it does not. */
  private static final String SAYS_SOMETHING =
      "EXPECTED_STEP|REPORTED|PAIRED|GROWING|ENERGY_REPORTED|ENERGY_PROVISIONAL"
          + "|GROSS_OUTPUT_CURRENT|GROSS_OUTPUT_PRIOR|REVENUE";

  private final Recorder rows = new Recorder();
  private final Tier tier = new CityTier(CodeTables.standard());
  private final CellStore cells = new CellStore(new InMemoryStore<>(), new InMemoryStore<>());
  private final RegionStage stage =
      new RegionStage(
          CodeTables.standard(),
          tier,
          cells,
          new InMemoryStore<>(),
          new AlertLifecycle(Thresholds.load(), new InMemoryStore<>(), new AlertLog()),
          rows);

  CoverageNewsTest() {
    stage.tick(BusinessClock.of("2022-12-20", "2022-01"));
    move("2022-01", new Sums().add(Slot.EXPECTED_STEP, 2));
  }

  @Test
  void aReportIsNewsOfItsMonthOnly() {
    assertThat(move("2022-03", new Sums().add(Slot.REPORTED, 1).add(Slot.GROSS_OUTPUT, 100)))
        .containsExactlyInAnyOrderElementsOf(cells("2022-03", DIVISION));
  }

  @Test
  void aCorrectedAmountIsNoNews() {
    move("2022-03", new Sums().add(Slot.REPORTED, 1).add(Slot.GROSS_OUTPUT, 100));
    assertThat(move("2022-03", new Sums().add(Slot.GROSS_OUTPUT, 1))).isEmpty();
  }

  @Test
  void aReportOfEnergyIsNewsOfItsMonth() {
    assertThat(move("2022-03", new Sums().add(Slot.ENERGY_REPORTED, 1)))
        .containsExactlyInAnyOrderElementsOf(cells("2022-03", DIVISION));
    assertThat(move("2022-03", new Sums().add(Slot.ENERGY_PROVISIONAL, 1)))
        .containsExactlyInAnyOrderElementsOf(cells("2022-03", DIVISION));
  }

  @Test
  void aPairIsNewsOfTheLaterMonthsThatCountDivisions() {
    List<String> expected = new ArrayList<>(cells("2022-10", DIVISION));
    expected.addAll(cells("2022-11", List.of("T")));
    Sums pair =
        new Sums()
            .add(Slot.REPORTED, 1)
            .add(Slot.PAIRED, 1)
            .add(Slot.GROSS_OUTPUT_CURRENT, 100)
            .add(Slot.GROSS_OUTPUT_PRIOR, 90);
    assertThat(move("2022-10", pair)).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(rows.divisions("ALL/370100/T/2022-11")).isEqualTo(new CoverageRow.Divisions(1, 1));
  }

  @Test
  void anAmountOfAPairIsNewsWhereDivisionsAreCounted() {
    Sums pair = new Sums().add(Slot.REPORTED, 1).add(Slot.PAIRED, 1).add(Slot.GROWING, 0);
    move("2022-10", pair.add(Slot.GROSS_OUTPUT_CURRENT, 90).add(Slot.GROSS_OUTPUT_PRIOR, 90));
    List<String> expected = new ArrayList<>(cells("2022-10", List.of("T")));
    expected.addAll(cells("2022-11", List.of("T")));
    assertThat(move("2022-10", new Sums().add(Slot.GROSS_OUTPUT_CURRENT, 1)))
        .containsExactlyInAnyOrderElementsOf(expected);
    assertThat(rows.divisions("ALL/370102/T/2022-11")).isEqualTo(new CoverageRow.Divisions(1, 1));
    move("2022-10", new Sums().add(Slot.GROSS_OUTPUT_PRIOR, 1));
    assertThat(rows.divisions("ALL/370102/T/2022-11")).isEqualTo(new CoverageRow.Divisions(1, 0));
  }

  /** Whatever moves: what was published last of each cell is what the cell says. */
  @Test
  void whatIsPublishedIsWhatTheCellsSay() {
    Random random = new Random(7);
    List<Slot> slots =
        Slot.shipped().stream().filter(slot -> slot.name().matches(SAYS_SOMETHING)).toList();
    Set<CellSeries> all = new HashSet<>();
    BusinessClock clock = BusinessClock.of("2022-12-20", "2022-01");
    SiteNumbers numbers = Thresholds.load().numbers();
    for (int step = 0; step < 400; step++) {
      int month = FIRST + random.nextInt(24);
      String division = List.of("13", "30", "31").get(random.nextInt(3));
      Leaf leaf = new Leaf(REGIONS.get(0), division, Scope.ALL.bit(), month);
      Sums difference = new Sums();
      for (int i = random.nextInt(3); i >= 0; i--) {
        difference.add(slots.get(random.nextInt(slots.size())), random.nextInt(7) - 2);
      }
      all.addAll(tier.covering(leaf));
      settle(leaf, difference);
      SeriesReader reader = new SeriesReader(cells, CodeTables.standard().industries(), numbers);
      for (CellSeries series : all) {
        for (int each = FIRST; each < FIRST + 24; each++) {
          CoverageRow row = reader.coverage(series, each);
          assertThat(rows.latest.get(series + "/" + Months.text(each)))
              .as("%s of %s after %s", series, Months.text(each), difference)
              .isEqualTo(row.exists(clock.monitored(each, numbers)) ? row : null);
        }
      }
    }
  }

  /** The date comes back and an enterprise of long ago proves to be gone, in whichever order. */
  @Test
  void noRowStaysOfAnEnterpriseThatLeftWhileTheDateCameBack() {
    Leaf since = new Leaf("370102", "31", Scope.ALL.bit(), month("2021-03"));
    for (boolean dateFirst : new boolean[] {true, false}) {
      settle(since, new Sums().add(Slot.EXPECTED_STEP, 1));
      stage.tick(BusinessClock.of("2022-12-20", "2022-01"));
      stage.settle();
      assertThat(rows.months("ALL/370102/31/")).hasSize(11).endsWith("2022-11");

      if (dateFirst) {
        stage.tick(BusinessClock.of("2022-04-20", "2022-01"));
      }
      LeafDeltas gone = new LeafDeltas();
      gone.add(since, new Sums().add(Slot.EXPECTED_STEP, -1));
      stage.receive("370100", gone);
      stage.tick(BusinessClock.of("2022-04-20", "2022-01"));
      stage.settle();
      assertThat(rows.months("ALL/370102/31/")).isEmpty();
    }
  }

  private static List<String> cells(String month, List<String> industries) {
    return REGIONS.stream()
        .flatMap(region -> Stream.of(industries).flatMap(List::stream).map(i -> region + "/" + i))
        .map(cell -> "ALL/" + cell + "/" + month)
        .toList();
  }

  /** What a settlement after this difference publishes. */
  private List<String> move(String month, Sums difference) {
    rows.published.clear();
    settle(new Leaf("370102", "30", Scope.ALL.bit(), month(month)), difference);
    return rows.published.stream().map(PublishedRow::cell).toList();
  }

  private void settle(Leaf leaf, Sums difference) {
    LeafDeltas deltas = new LeafDeltas();
    deltas.add(leaf, difference);
    stage.receive("370100", deltas);
    stage.settle();
  }

  private static int month(String text) {
    return Months.index(YearMonth.parse(text));
  }

  private record PublishedRow(String cell, CoverageRow row) {}

  private static final class Recorder implements RegionResults {

    private final List<PublishedRow> published = new ArrayList<>();
    private final Map<String, CoverageRow> latest = new HashMap<>();

    CoverageRow.Divisions divisions(String cell) {
      return published.stream()
          .filter(each -> each.cell.equals(cell))
          .findFirst()
          .orElseThrow()
          .row
          .divisions();
    }

    /** The months of a series whose row stands. */
    List<String> months(String series) {
      return latest.entrySet().stream()
          .filter(row -> row.getKey().startsWith(series) && row.getValue() != null)
          .map(row -> row.getKey().substring(series.length()))
          .sorted()
          .toList();
    }

    @Override
    public void coverage(CellSeries series, int month, CoverageRow row) {
      String cell = series + "/" + Months.text(month);
      published.add(new PublishedRow(cell, row));
      latest.put(cell, row);
    }

    @Override
    public void indicators(CellSeries series, int month, CellFigures figures) {}

    @Override
    public void moved(LeafDeltas deltas) {}

    @Override
    public void checked(int count) {}

    @Override
    public void breached(RollUpBreach breach) {}
  }
}
