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
import cn.qianhu.contract.table.TableSpec;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.event.Alert;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import org.apache.avro.specific.SpecificRecord;

/**
 * The published figures that changed and are no sums: growth, ratios, lights, states, statuses,
 * alerts, and what follows from alerts.
 */
final class Shifts {

  private final List<Shift> shifts = new ArrayList<>();

  private final KnowledgeState before;
  private final KnowledgeState after;

  Shifts(KnowledgeState before, KnowledgeState after) {
    this.before = before;
    this.after = after;
    Comparisons comparisons = new Comparisons(before, after);
    compareAlerts();
    compare(ResultTables.BALANCES, (row, column) -> Set.of());
    compare(ResultTables.COVERAGE, (row, column) -> Set.of());
    compareIndicators();
    compare(ResultTables.CONTROL, (row, column) -> comparisons.of(row, (ControlColumn) column));
    compare(ResultTables.TARGETS, (row, column) -> comparisons.of(row, (TargetColumn) column));
    compare(ResultTables.TWO_HIGH, (row, column) -> Set.of());
    compare(ResultTables.QUOTA_PROJECTS, (row, column) -> Set.of());
    compare(ResultTables.SUSPECTS, before.suspects(), after.suspects(), (row, column) -> Set.of());
  }

  List<Shift> all() {
    return shifts;
  }

  private void compareAlerts() {
    SortedMap<TableFigure, String> old = alerts(before);
    SortedMap<TableFigure, String> now = alerts(after);
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

  private <T extends SpecificRecord, R> void compare(
      ResultTable<T, R> table, BiFunction<R, TableColumn<R>, Set<Cause>> causes) {
    compare(table, before.rows(table), after.rows(table), causes);
  }

  /** The columns of a table that follow from sums. */
  private <R> void compare(
      TableSpec<R> table,
      SortedMap<String, R> rowsBefore,
      SortedMap<String, R> rowsAfter,
      BiFunction<R, TableColumn<R>, Set<Cause>> causes) {
    List<TableColumn<R>> columns =
        table.columns().columns().stream()
            .filter(column -> column.spec().role() == ColumnRole.DERIVED)
            .toList();
    eachRow(
        rowsBefore,
        rowsAfter,
        (old, now) -> {
          R row = now == null ? old : now;
          for (TableColumn<R> column : columns) {
            String was = text(old, column);
            String is = text(now, column);
            if (!was.equals(is)) {
              TableFigure figure = TableFigure.of(table, table.key(row), column);
              shifts.add(new Shift(figure, was, is, causes.apply(row, column)));
            }
          }
        });
  }

  /**
   * Row by row in the order of keys: of all figures of both states there are too many to hold, and
   * too many to look each key up.
   */
  private static <R> void eachRow(
      SortedMap<String, R> old, SortedMap<String, R> now, BiConsumer<R, R> visitor) {
    Iterator<Map.Entry<String, R>> olds = old.entrySet().iterator();
    Iterator<Map.Entry<String, R>> nows = now.entrySet().iterator();
    Map.Entry<String, R> was = next(olds);
    Map.Entry<String, R> is = next(nows);
    while (was != null || is != null) {
      int order = was == null ? 1 : is == null ? -1 : was.getKey().compareTo(is.getKey());
      visitor.accept(order > 0 ? null : was.getValue(), order < 0 ? null : is.getValue());
      was = order > 0 ? was : next(olds);
      is = order < 0 ? is : next(nows);
    }
  }

  /** The next, or null at the end. */
  private static <E> E next(Iterator<E> rows) {
    return rows.hasNext() ? rows.next() : null;
  }

  private static <R> String text(R row, TableColumn<R> column) {
    return row == null ? "" : column.text(row);
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

  private void compareIndicators() {
    eachRow(
        before.rows(ResultTables.INDICATORS),
        after.rows(ResultTables.INDICATORS),
        (old, now) -> {
          IndicatorLine line = now == null ? old : now;
          for (IndicatorColumn column : IndicatorColumn.FIGURES) {
            if (column.spec().role() == ColumnRole.DERIVED || isRatio(line)) {
              String was = text(old, column);
              String is = text(now, column);
              if (!was.equals(is)) {
                shifts.add(new Shift(TableFigure.of(line, column), was, is));
              }
            }
          }
        });
  }

  /** Whether the measure is a ratio itself. */
  private static boolean isRatio(IndicatorLine line) {
    return Measures.of(line.measure().getMeasure())
        .filter(measure -> measure.isDerived())
        .isPresent();
  }
}
