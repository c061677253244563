package cn.qianhu.audit.movement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.ColumnSpec.ColumnRole;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Coverage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Between two parts of a reference set, every sum that moved is bridged. */
class MovementsOfReferenceTest {

  private static MemoryRawLog log;
  private static ReplayOutcome first;
  private static ReplayOutcome whole;
  private static Difference difference;

  @BeforeAll
  static void compare() {
    InputRows rows = InputRows.of(Reference.MESSY_FEW);
    log =
        new MemoryRawLog()
            .addDate(Reference.MESSY_FEW.asOf().toString(), Reference.FROM.toString())
            .add(rows.part(0, 2, 3));
    first = log.replay();
    whole = log.add(rows.part(2, 3, 3)).replay();
    difference = Difference.between(first, whole);
  }

  /** Other tests need the memory. */
  @AfterAll
  static void forget() {
    log = null;
    first = null;
    whole = null;
    difference = null;
  }

  @Test
  void everySumIsBridgedByWhatMovedIt() {
    assertThat(difference.movements()).hasSizeGreaterThan(500).allMatch(Movement::isBridged);
    assertThat(difference.movements())
        .extracting(moved -> moved.figure().table())
        .contains(
            "accounts",
            "balances",
            "control",
            "coverage",
            "indicators",
            "quota-projects",
            "targets",
            "two-high");
    assertThat(difference.changes())
        .flatExtracting(FactChange::causes)
        .contains(Cause.LATE, Cause.CORRECTED)
        .doesNotContain(Cause.RULE_CHANGED);
  }

  /** What is told a second time from the facts is what was published; and nothing else moved. */
  @Test
  void movementsOfBalancesAreThoseOfThePublishedRows() {
    Map<String, String> old = assessed(first);
    Map<String, String> now = assessed(whole);
    Map<String, Movement> moved =
        difference.movements().stream()
            .filter(movement -> movement.figure().table().equals("balances"))
            .filter(movement -> movement.figure().column().equals("assessed_ytd"))
            .collect(Collectors.toMap(movement -> movement.figure().key(), movement -> movement));
    assertThat(moved).isNotEmpty();
    moved.forEach(
        (key, movement) -> {
          assertThat(rounded(movement.after())).as(key).isEqualTo(now.get(key));
          if (old.containsKey(key)) {
            assertThat(rounded(movement.before())).as(key).isEqualTo(old.get(key));
          }
        });
    Set<String> differing =
        now.entrySet().stream()
            .filter(row -> old.containsKey(row.getKey()))
            .filter(row -> !row.getValue().equals(old.get(row.getKey())))
            .map(Map.Entry::getKey)
            .collect(Collectors.toCollection(HashSet::new));
    differing.removeAll(moved.keySet());
    assertThat(differing).isEmpty();
  }

  /** They follow from alerts: what is shown otherwise is told, and nothing else. */
  @Test
  void cellsInDoubtShiftAsTheRowsOfTheirTable() {
    Map<String, List<String>> old = inDoubt(first);
    Map<String, List<String>> now = inDoubt(whole);
    Set<String> differing = new HashSet<>(old.keySet());
    differing.addAll(now.keySet());
    differing.removeIf(key -> now.getOrDefault(key, List.of()).equals(old.get(key)));
    assertThat(differing).isNotEmpty();
    assertThat(
            difference.shifts().stream()
                .map(Shift::figure)
                .filter(figure -> figure.table().equals(ResultTables.SUSPECTS.name()))
                .map(TableFigure::key)
                .collect(Collectors.toSet()))
        .isEqualTo(differing);
  }

  private static Map<String, List<String>> inDoubt(ReplayOutcome replayOutcome) {
    Map<String, List<String>> rows = new HashMap<>();
    new KnowledgeState(replayOutcome)
        .suspects()
        .forEach((key, row) -> rows.put(key, ResultTables.SUSPECTS.file().cells(row)));
    return rows;
  }

  /**
   * What a figure comes to by its steps is what is published, and what is published otherwise
   * moved.
   */
  @ParameterizedTest
  @ValueSource(strings = {"two-high", "quota-projects", "targets", "control"})
  void amountsOfATableMoveAsItsPublishedRows(String name) {
    Map<TableFigure, String> old = amounts(name, first);
    Map<TableFigure, String> now = amounts(name, whole);
    Map<TableFigure, Movement> moved =
        difference.movements().stream()
            .filter(movement -> movement.figure().table().equals(name))
            .collect(Collectors.toMap(Movement::figure, movement -> movement));
    moved.forEach(
        (figure, movement) -> {
          if (now.containsKey(figure)) {
            assertThat(movement.after()).as("%s", figure).satisfies(shownAs(now.get(figure)));
          }
          if (old.containsKey(figure)) {
            assertThat(movement.before()).as("%s", figure).satisfies(shownAs(old.get(figure)));
          }
        });
    Set<TableFigure> differing = new HashSet<>(old.keySet());
    if (name.equals(ResultTables.TWO_HIGH.name())) {
      // The sums of energy go on over months without a row: one that appears need not move.
      differing.retainAll(now.keySet());
    } else {
      differing.addAll(now.keySet());
    }
    differing.removeIf(figure -> orNothing(old, figure).compareTo(orNothing(now, figure)) == 0);
    assertThat(differing).isNotEmpty();
    assertThat(moved.keySet()).containsAll(differing);
  }

  private static BigDecimal orNothing(Map<TableFigure, String> amounts, TableFigure figure) {
    return new BigDecimal(amounts.getOrDefault(figure, "0"));
  }

  private static Consumer<BigDecimal> shownAs(String text) {
    BigDecimal shown = new BigDecimal(text);
    return exact ->
        assertThat(exact.setScale(shown.scale(), RoundingMode.HALF_UP)).isEqualTo(shown);
  }

  private static Map<TableFigure, String> amounts(String name, ReplayOutcome replayOutcome) {
    return ResultTables.ALL.stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .map(table -> amounts(table, new KnowledgeState(replayOutcome)))
        .orElseThrow();
  }

  private static <T extends SpecificRecord, R> Map<TableFigure, String> amounts(
      ResultTable<T, R> table, KnowledgeState state) {
    Map<TableFigure, String> amounts = new HashMap<>();
    state
        .rows(table)
        .forEach(
            (key, row) ->
                table.columns().columns().stream()
                    .filter(column -> column.spec().role() != ColumnRole.DERIVED)
                    .filter(column -> column.spec().type().isDecimal())
                    .filter(column -> !column.text(row).isEmpty())
                    .forEach(
                        column ->
                            amounts.put(TableFigure.of(table, key, column), column.text(row))));
    return amounts;
  }

  private static Map<String, String> assessed(ReplayOutcome replayOutcome) {
    return replayOutcome.results().stream(Topics.RESULTS_BALANCES, Balance.class)
        .collect(
            Collectors.toMap(
                row -> row.getCity() + "/" + row.getPeriod() + "/" + row.getRule(),
                Balance::getAssessedYtd));
  }

  private static String rounded(BigDecimal exact) {
    return exact.setScale(4, RoundingMode.HALF_UP).toPlainString();
  }

  @Test
  void movementsOfExpectationsAreThoseOfThePublishedRows() {
    Map<String, Long> old = expected(first);
    Map<String, Long> now = expected(whole);
    Map<String, Long> differing = new HashMap<>(now);
    differing.entrySet().removeIf(row -> row.getValue().equals(old.get(row.getKey())));
    differing.keySet().retainAll(old.keySet());
    Map<String, Long> moved =
        difference.movements().stream()
            .filter(movement -> movement.figure().column().equals("expected"))
            .filter(movement -> old.containsKey(movement.figure().key()))
            .filter(movement -> now.containsKey(movement.figure().key()))
            .collect(
                Collectors.toMap(
                    movement -> movement.figure().key(),
                    movement -> movement.after().longValueExact()));
    assertThat(moved).isNotEmpty().isEqualTo(differing);
  }

  private static Map<String, Long> expected(ReplayOutcome replayOutcome) {
    return replayOutcome.results().stream(Topics.RESULTS_COVERAGE, Coverage.class)
        .collect(
            Collectors.toMap(row -> CellKey.of(row.getCell()).toString(), Coverage::getExpected));
  }

  @Test
  void replayUntilTheFirstPartIsWhatWasKnownThen() {
    Difference nothing = Difference.between(first, log.replay(first.stop()));
    assertThat(List.of(nothing.changes(), nothing.movements(), nothing.shifts()))
        .allMatch(List::isEmpty);
    assertThat(difference.changes()).isNotEmpty();
  }
}
