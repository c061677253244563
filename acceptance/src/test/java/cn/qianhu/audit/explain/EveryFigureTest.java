package cn.qianhu.audit.explain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.AccountBalance;
import cn.qianhu.event.Alert;
import cn.qianhu.event.Balance;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The figures of the reference tables are worked out again from raw records, and agree. */
class EveryFigureTest {

  private static final int SHOWN = 20;
  private static final int PARTS = 25;
  private static final Integer ASKED = Integer.getInteger("qianhu.part");
  private static final int PART = ASKED == null ? 0 : ASKED;

  /** So many rows are looked at all. */
  private static final int ENOUGH = 2_000;

  /** Those of a few enterprises at each build, the whole ones where a part is asked for. */
  static List<Reference> references() {
    return ASKED == null
        ? List.of(Reference.CLEAN_FEW, Reference.MESSY_FEW)
        : List.of(Reference.CLEAN, Reference.MESSY);
  }

  @ParameterizedTest
  @MethodSource("references")
  void indicators(Reference reference) {
    ReplayedLog replayedLog = ReplayedLog.of(reference);
    SuspectFinder suspectFinder = replayedLog.doubts();
    List<String> wrong = new ArrayList<>();
    long[] compared = {0};
    replayedLog.results().stream(Topics.RESULTS_INDICATORS, Indicators.class)
        .filter(row -> isLookedAt(CellKey.of(row.getCell())))
        .forEach(
            row -> {
              CellKey cell = CellKey.of(row.getCell());
              for (Measure measure : row.getMeasures()) {
                for (IndicatorColumn figure : IndicatorColumn.FIGURES) {
                  compared[0] += compare(replayedLog, suspectFinder, cell, measure, figure, wrong);
                }
              }
            });
    assertThat(wrong).isEmpty();
    assertThat(compared[0]).isGreaterThan(5_000);
  }

  /**
   * There are two million figures in the whole references: a part of them, dealt out by their names
   * over all lists, places and months, is worked out with -Dqianhu.part=0, -Dqianhu.part=1 and so
   * on.
   */
  private static boolean isLookedAt(Object named) {
    return Math.floorMod(named.toString().hashCode(), PARTS) == PART;
  }

  /** A figure that the measure does not have must not be published either. */
  private static int compare(
      ReplayedLog replayedLog,
      SuspectFinder suspectFinder,
      CellKey cell,
      Measure measure,
      IndicatorColumn figure,
      List<String> wrong) {
    try {
      Explanation explanation =
          replayedLog.explainers().indicator(cell, measure.getMeasure(), figure.code());
      note(explanation, wrong);
      // What is undefined is not in doubt, nor how many work where money is in a wrong unit.
      if (figure.of(measure) != null) {
        assertThat(explanation.suspects())
            .as("suspects of %s", explanation.asked())
            .isEqualTo(
                measure.getMeasure().equals("employees")
                    ? Set.of()
                    : suspectFinder.below(explanation.root()));
      }
      return 1;
    } catch (UnknownFigureException e) {
      if (figure.of(measure) != null) {
        wrong.add(e.getMessage());
      }
      return 0;
    }
  }

  private static void note(Explanation explanation, List<String> wrong) {
    boolean sound = explanation.agrees() && explanation.checks() > 0;
    if (!sound && wrong.size() < SHOWN) {
      wrong.add(explanation.asked() + " " + explanation.differences());
    }
  }

  @ParameterizedTest
  @MethodSource("references")
  void coverage(Reference reference) {
    ReplayedLog replayedLog = ReplayedLog.of(reference);
    List<String> wrong = new ArrayList<>();
    replayedLog.results().stream(Topics.RESULTS_COVERAGE, Coverage.class)
        .map(row -> CellKey.of(row.getCell()))
        .filter(EveryFigureTest::isLookedAt)
        .forEach(cell -> note(replayedLog.explainers().coverage(cell), wrong));
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("references")
  void balances(Reference reference) {
    ReplayedLog replayedLog = ReplayedLog.of(reference);
    List<String> wrong = new ArrayList<>();
    replayedLog.results().stream(Topics.RESULTS_BALANCES, Balance.class)
        .forEach(
            row ->
                note(
                    replayedLog
                        .explainers()
                        .balance(row.getCity(), YearMonth.parse(row.getPeriod()), row.getRule()),
                    wrong));
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("references")
  void targets(Reference reference) {
    every(reference, ResultTables.TARGETS, Explainers::target, 500);
  }

  @ParameterizedTest
  @MethodSource("references")
  void control(Reference reference) {
    every(reference, ResultTables.CONTROL, Explainers::control, 100);
  }

  @ParameterizedTest
  @MethodSource("references")
  void twoHighEnergy(Reference reference) {
    every(reference, ResultTables.TWO_HIGH, Explainers::twoHigh, 100);
  }

  @ParameterizedTest
  @MethodSource("references")
  void quotaOfProjects(Reference reference) {
    every(reference, ResultTables.QUOTA_PROJECTS, Explainers::quotaProject, 30);
  }

  /** Each row of a table, all its figures; there are more of them than a number. */
  private static <T extends SpecificRecord> void every(
      Reference reference,
      ResultTable<T, T> table,
      BiFunction<Explainers, String, Explanation> explain,
      int least) {
    ReplayedLog replayedLog = ReplayedLog.of(reference);
    List<String> wrong = new ArrayList<>();
    List<String> keys =
        replayedLog.results().stream(table.topic(), table.type()).map(table::key).toList();
    keys.stream()
        .filter(key -> keys.size() < ENOUGH || isLookedAt(key))
        .forEach(key -> note(explain.apply(replayedLog.explainers(), key), wrong));
    assertThat(wrong).isEmpty();
    assertThat(keys).hasSizeGreaterThan(least);
  }

  @ParameterizedTest
  @MethodSource("references")
  void accountsByCommandsAndPolicy(Reference reference) {
    ReplayedLog replayedLog = ReplayedLog.of(reference);
    List<String> wrong = new ArrayList<>();
    replayedLog.results().stream(Topics.LEDGER_ACCOUNTS, AccountBalance.class)
        .map(row -> replayedLog.explainers().account(row.getAccount()))
        .forEach(
            explanation -> {
              note(explanation, wrong);
              assertThat(explanation.root().children())
                  .allSatisfy(
                      posting ->
                          assertThat(posting.checks())
                              .extracting(CrossCheck::against)
                              .containsExactly(CrossCheck.Against.COMMAND));
            });
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("references")
  void alerts(Reference reference) {
    ReplayedLog replayedLog = ReplayedLog.of(reference);
    List<String> wrong = new ArrayList<>();
    List<Alert> open = replayedLog.results().stream(Topics.ALERTS_OPEN, Alert.class).toList();
    for (Alert alert : open) {
      note(
          replayedLog
              .explainers()
              .alert(alert.getRule(), alert.getSubject(), YearMonth.parse(alert.getPeriod())),
          wrong);
    }
    assertThat(wrong).isEmpty();
    assertThat(open).hasSizeGreaterThan(5);
  }

  /** Down to the raw log: each leaf of a fact names its records, when they came, and the entry. */
  @ParameterizedTest
  @MethodSource("references")
  void everyLeafNamesItsRecords(Reference reference) {
    ReplayedLog replayedLog = ReplayedLog.of(reference);
    List<ExplanationNode> leaves =
        replayedLog.results().stream(Topics.RESULTS_INDICATORS, Indicators.class)
            .map(row -> CellKey.of(row.getCell()))
            .filter(cell -> cell.toString().startsWith("ALL/370000/T/"))
            .map(cell -> replayedLog.explainers().indicator(cell, "comprehensive", "value"))
            .flatMap(energy -> energy.root().children().stream())
            .toList();
    assertThat(leaves).isNotEmpty();
    for (ExplanationNode leaf : leaves) {
      Set<String> roles =
          leaf.all()
              .flatMap(node -> node.origins().stream())
              .peek(origin -> assertThat(origin.received()).isNotNull())
              .map(origin -> origin.role().name())
              .collect(Collectors.toSet());
      assertThat(roles).contains("ENTRY").containsAnyOf("REPORT", "READINGS");
    }
    assertThat(
            leaves.stream()
                .flatMap(ExplanationNode::all)
                .flatMap(node -> node.checks().stream())
                .map(CrossCheck::against)
                .distinct())
        .contains(
            CrossCheck.Against.REPORT, CrossCheck.Against.READINGS, CrossCheck.Against.FACTORS);
  }
}
