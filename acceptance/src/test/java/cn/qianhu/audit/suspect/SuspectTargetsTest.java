package cn.qianhu.audit.suspect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qianhu.audit.log.MemoryRawLog;
import cn.qianhu.audit.log.ReplayOutcome;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.targets.TargetForm;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.contract.table.ControlColumn;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.domain.suspect.Suspects;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Of targets and of double control those figures are marked that another amount in the suspect
 * report would make others: no more, and no fewer.
 */
class SuspectTargetsTest {

  private static final List<String> REGIONS =
      List.of("370000", "370100", "370200", "371000", "370102", "370103");

  /** How many divisions grow another amount may leave as it is. */
  private static final String BREADTH = "/" + TargetMeasure.INDUSTRY_BREADTH + "/";

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsMarkedIsWhatTheReportMoves(long seed) {
    ReplayOutcome told = replay(seed, "20000000.00", "18000000.00");
    ReplayOutcome otherwise = replay(seed, "60000000.00", "30000000.00");
    Suspects suspects = OpenSuspects.in(told.results(), CodeTables.standard());
    assertThat(suspects.isEmpty()).isFalse();

    List<TargetColumn> numbers = List.of(TargetColumn.FIGURE, TargetColumn.GAP);
    Map<String, Object> targets = figures(told, ResultTables.TARGETS, numbers);
    Set<String> moved = moved(targets, figures(otherwise, ResultTables.TARGETS, numbers));
    Set<String> marked = marked(told, ResultTables.TARGETS, suspects, RowSuspects::of, numbers);
    assertThat(marked).containsAll(moved).hasSizeGreaterThan(3);
    marked.removeIf(figure -> figure.contains(BREADTH));
    moved.removeIf(figure -> figure.contains(BREADTH));
    assertThat(marked).isEqualTo(moved);

    List<ControlColumn> change = List.of(ControlColumn.INTENSITY_CHANGE_PCT);
    assertThat(marked(told, ResultTables.CONTROL, suspects, RowSuspects::of, change))
        .isEqualTo(
            moved(
                figures(told, ResultTables.CONTROL, change),
                figures(otherwise, ResultTables.CONTROL, change)));
  }

  private static ReplayOutcome replay(long seed, String output, String sales) {
    MemoryRawLog log = SuspectProvince.of(seed).log(output, sales);
    for (String region : REGIONS) {
      for (TargetMeasure measure : TargetMeasure.values()) {
        for (Scope scope : measure.scopes()) {
          String year = measure.isOverYears() ? "2025" : "2022";
          log.add(
              TargetForm.KIND,
              String.join(",", region, scope.name(), "T", measure.name(), year, "5", "责任书", ""));
        }
      }
    }
    return log.replay();
  }

  private static Set<String> moved(Map<String, Object> before, Map<String, Object> after) {
    assertThat(before.keySet()).containsAll(after.keySet());
    Set<String> moved = new HashSet<>(after.keySet());
    moved.removeIf(figure -> Objects.equals(before.get(figure), after.get(figure)));
    return moved;
  }

  /** Every figure that is there, by its name. */
  private static <T extends SpecificRecord> Map<String, Object> figures(
      ReplayOutcome told, ResultTable<T, T> table, List<? extends TableColumn<T>> columns) {
    Map<String, Object> figures = new TreeMap<>();
    told.results().stream(table.topic(), table.type())
        .forEach(
            row ->
                columns.forEach(
                    column -> figures.put(table.key(row) + " " + column.code(), column.of(row))));
    figures.values().removeIf(Objects::isNull);
    return figures;
  }

  private static <T extends SpecificRecord> Set<String> marked(
      ReplayOutcome told,
      ResultTable<T, T> table,
      Suspects suspects,
      BiFunction<Suspects, T, RowSuspects> of,
      List<? extends TableColumn<T>> columns) {
    Set<String> marked = new HashSet<>();
    told.results().stream(table.topic(), table.type())
        .forEach(
            row -> {
              List<String> figures = of.apply(suspects, row).figures();
              columns.stream()
                  .map(TableColumn::code)
                  .filter(figures::contains)
                  .forEach(code -> marked.add(table.key(row) + " " + code));
            });
    return marked;
  }
}
