package cn.qianhu.audit.movement;

import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.table.AlertColumn;
import cn.qianhu.contract.table.ColumnSpec.ColumnRole;
import cn.qianhu.contract.table.ControlColumn;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.IndicatorLine;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.event.Alert;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;

/**
 * The published figures that changed and are no sums: growth, ratios, lights, states, statuses,
 * alerts.
 */
final class Shifts {

  private final List<Shift> shifts = new ArrayList<>();

  Shifts(KnowledgeState before, KnowledgeState after) {
    compare(before, after, Shifts::alerts);
    compare(before, after, state -> derived(state, ResultTables.BALANCES));
    compare(before, after, state -> derived(state, ResultTables.COVERAGE));
    compare(before, after, Shifts::indicators);
    Comparisons comparisons = new Comparisons(before, after);
    compare(
        ResultTables.CONTROL,
        (row, column) -> comparisons.of(row, (ControlColumn) column),
        before,
        after);
    compare(
        ResultTables.TARGETS,
        (row, column) -> comparisons.of(row, (TargetColumn) column),
        before,
        after);
    compare(before, after, state -> derived(state, ResultTables.TWO_HIGH));
    compare(before, after, state -> derived(state, ResultTables.QUOTA_PROJECTS));
  }

  List<Shift> all() {
    return shifts;
  }

  private void compare(
      KnowledgeState before,
      KnowledgeState after,
      Function<KnowledgeState, SortedMap<TableFigure, String>> texts) {
    SortedMap<TableFigure, String> old = texts.apply(before);
    SortedMap<TableFigure, String> now = texts.apply(after);
    Set<TableFigure> figures = new TreeSet<>(old.keySet());
    figures.addAll(now.keySet());
    for (TableFigure figure : figures) {
      String was = old.getOrDefault(figure, "");
      String is = now.getOrDefault(figure, "");
      if (!was.equals(is)) {
        shifts.add(new Shift(figure, was, is));
      }
    }
  }

  /** The same of a table whose figures are compared with something. */
  private <T extends SpecificRecord, R> void compare(
      ResultTable<T, R> table,
      BiFunction<R, TableColumn<R>, Set<Cause>> causes,
      KnowledgeState before,
      KnowledgeState after) {
    int first = shifts.size();
    compare(before, after, state -> derived(state, table));
    Map<String, R> rows = before.rows(table);
    rows.putAll(after.rows(table));
    shifts
        .subList(first, shifts.size())
        .replaceAll(
            shift -> {
              TableFigure figure = shift.figure();
              return new Shift(
                  figure,
                  shift.before(),
                  shift.after(),
                  causes.apply(
                      rows.get(figure.key()), table.column(figure.column()).orElseThrow()));
            });
  }

  /** The texts of the columns that follow from sums. */
  private static <T extends SpecificRecord, R> SortedMap<TableFigure, String> derived(
      KnowledgeState state, ResultTable<T, R> table) {
    SortedMap<TableFigure, String> texts = new TreeMap<>();
    state
        .rows(table)
        .forEach(
            (key, row) -> {
              for (TableColumn<R> column : table.columns().columns()) {
                if (column.spec().role() == ColumnRole.DERIVED) {
                  texts.put(TableFigure.of(table, key, column), column.text(row));
                }
              }
            });
    return texts;
  }

  private static SortedMap<TableFigure, String> alerts(KnowledgeState state) {
    SortedMap<TableFigure, String> texts = new TreeMap<>();
    for (Alert alert : state.rows(ResultTables.ALERTS).values()) {
      String id = alert.getAlertId();
      texts.put(alert(id, AlertColumn.SEVERITY.code()), alert.getSeverity());
      alert
          .getEvidence()
          .forEach(
              (name, value) ->
                  texts.put(alert(id, AlertColumn.EVIDENCE.code() + "." + name), value));
    }
    return texts;
  }

  private static TableFigure alert(String id, String column) {
    return new TableFigure(ResultTables.ALERTS.name(), id, column);
  }

  private static SortedMap<TableFigure, String> indicators(KnowledgeState state) {
    SortedMap<TableFigure, String> texts = new TreeMap<>();
    state
        .rows(ResultTables.INDICATORS)
        .values()
        .forEach(
            line -> {
              for (IndicatorColumn column : IndicatorColumn.FIGURES) {
                if (column.spec().role() == ColumnRole.DERIVED || isRatio(line)) {
                  texts.put(TableFigure.of(line, column), column.text(line));
                }
              }
            });
    return texts;
  }

  /** Whether the measure is a ratio itself. */
  private static boolean isRatio(IndicatorLine line) {
    return Measures.of(line.measure().getMeasure())
        .filter(measure -> measure.isDerived())
        .isPresent();
  }
}
