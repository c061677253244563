package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.FactCells;
import cn.qianhu.audit.explain.SubjectFact;
import cn.qianhu.contract.catalogue.Measures;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.contract.table.IndicatorColumn;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The values of indicators that moved, bridged by the facts that moved them; and their sums from
 * January, bridged by the values.
 */
final class IndicatorMovements {

  /** The values of a measure in the cells of one scope, region, industry and year. */
  private record MeasureYear(CellSeries series, int year, String measure)
      implements Comparable<MeasureYear> {
    private static final Comparator<MeasureYear> ORDER =
        Comparator.comparing(MeasureYear::series)
            .thenComparing(MeasureYear::year)
            .thenComparing(MeasureYear::measure);

    static MeasureYear of(CellKey cell, String measure) {
      return new MeasureYear(cell.series(), cell.yearMonth().getYear(), measure);
    }

    CellKey cell(int month) {
      return new CellKey(series, Months.index(YearMonth.of(year, month)));
    }

    @Override
    public int compareTo(MeasureYear other) {
      return ORDER.compare(this, other);
    }
  }

  private final FactCells factCells;
  private final CellSums before;
  private final CellSums after;
  private final List<Movement> movements = new ArrayList<>();

  IndicatorMovements(KnowledgeState before, KnowledgeState after, List<FactChange> changes) {
    this.factCells = new FactCells(after.replayed().rules().tables().industries());
    this.before = new CellSums(before.facts(), factCells);
    this.after = new CellSums(after.facts(), factCells);
    SortedMap<MeasureYear, SortedMap<Integer, Movement>> values = values(changes);
    values.values().forEach(months -> movements.addAll(months.values()));
    values.forEach(this::addSumsFromJanuary);
  }

  List<Movement> movements() {
    return movements;
  }

  private SortedMap<MeasureYear, SortedMap<Integer, Movement>> values(List<FactChange> changes) {
    Map<CellKey, FigureSteps<String>> steps = new HashMap<>();
    for (FactChange change : changes) {
      deltas(change)
          .forEach(
              (cell, byMeasure) ->
                  steps
                      .computeIfAbsent(cell, unused -> new FigureSteps<>())
                      .addAll(change, byMeasure));
    }
    SortedMap<MeasureYear, SortedMap<Integer, Movement>> values = new TreeMap<>();
    steps.forEach(
        (cell, figureSteps) ->
            figureSteps
                .byFigure()
                .forEach(
                    (measure, bridge) -> {
                      Movement value = value(cell, measure, bridge);
                      if (value.isMoved()) {
                        values
                            .computeIfAbsent(
                                MeasureYear.of(cell, measure), unused -> new TreeMap<>())
                            .put(cell.yearMonth().getMonthValue(), value);
                      }
                    }));
    return values;
  }

  private Movement value(CellKey cell, String measure, List<Step> bridge) {
    return new Movement(
        TableFigure.of(cell, measure, IndicatorColumn.VALUE),
        before.sum(cell, measure),
        after.sum(cell, measure),
        bridge);
  }

  private void addSumsFromJanuary(MeasureYear of, SortedMap<Integer, Movement> values) {
    if (!Measures.of(of.measure).map(MeasureSpec::addsUpOverMonths).orElse(true)) {
      return;
    }
    BigDecimal was = BigDecimal.ZERO;
    BigDecimal is = BigDecimal.ZERO;
    for (int month = 1; month <= 12; month++) {
      CellKey cell = of.cell(month);
      BigDecimal valueBefore = before.sum(cell, of.measure);
      BigDecimal valueAfter = after.sum(cell, of.measure);
      was = valueBefore == null ? was : was.add(valueBefore);
      is = valueAfter == null ? is : is.add(valueAfter);
      boolean hasRow = valueBefore != null || valueAfter != null;
      if (hasRow && was.compareTo(is) != 0) {
        List<Step> bridge =
            values.headMap(month + 1).values().stream()
                .map(value -> Step.of(value, value.delta()))
                .toList();
        movements.add(
            new Movement(TableFigure.of(cell, of.measure, IndicatorColumn.YTD), was, is, bridge));
      }
    }
  }

  /** The amounts by which a change of a fact moves the figures of cells. */
  private Map<CellKey, Map<String, BigDecimal>> deltas(FactChange change) {
    Map<CellKey, Map<String, BigDecimal>> deltas = new HashMap<>();
    if (change.before() != null) {
      add(deltas, change.before(), true);
    }
    if (change.after() != null) {
      add(deltas, change.after(), false);
    }
    return deltas;
  }

  private void add(Map<CellKey, Map<String, BigDecimal>> deltas, SubjectFact fact, boolean out) {
    factCells
        .cells(fact)
        .forEach(
            cell ->
                fact.amounts()
                    .forEach(
                        (measure, amount) ->
                            deltas
                                .computeIfAbsent(cell, unused -> new TreeMap<>())
                                .merge(measure, out ? amount.negate() : amount, BigDecimal::add)));
  }
}
