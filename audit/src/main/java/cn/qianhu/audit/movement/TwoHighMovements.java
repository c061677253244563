package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.FactCells;
import cn.qianhu.audit.explain.SubjectFact;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TwoHighColumn;
import cn.qianhu.event.TwoHighEnergy;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The energy of two-high enterprises that moved, bridged by their facts: each counts in its own
 * month, in the same month of the next year as that of the year before, and with its pair.
 */
final class TwoHighMovements {

  private static final String ENERGY = EnergyMeasures.FAMILY;
  private static final List<TwoHighColumn> SUMS =
      List.of(
          TwoHighColumn.ASSESSED_YTD,
          TwoHighColumn.ASSESSED_YTD_PRIOR,
          TwoHighColumn.CHANGE_TCE,
          TwoHighColumn.PANEL_CHANGE_TCE,
          TwoHighColumn.ENTERED_TCE,
          TwoHighColumn.LEFT_TCE);

  /** The amounts that months add to the figures of cells. */
  private static final class MonthSums {

    private final Map<CellKey, Map<TwoHighColumn, BigDecimal>> byCell = new HashMap<>();

    void add(CellKey cell, TwoHighColumn column, BigDecimal amount) {
      byCell
          .computeIfAbsent(cell, unused -> new EnumMap<>(TwoHighColumn.class))
          .merge(column, amount, BigDecimal::add);
    }

    BigDecimal ytd(CellKey cell, TwoHighColumn column) {
      return fromJanuary(cell)
          .map(month -> byCell.getOrDefault(month, Map.of()).getOrDefault(column, BigDecimal.ZERO))
          .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  }

  private final KnowledgeState before;
  private final KnowledgeState after;
  private final FactCells factCells;
  private final Map<CellKey, FigureSteps<TwoHighColumn>> steps = new HashMap<>();

  TwoHighMovements(KnowledgeState before, KnowledgeState after, List<FactChange> changes) {
    this.before = before;
    this.after = after;
    this.factCells = new FactCells(after.replayed().rules().tables().industries());
    PairChange.of(changes, Set.of(ENERGY)).forEach(this::compare);
  }

  List<Movement> movements() {
    if (steps.isEmpty()) {
      return List.of();
    }
    MonthSums old = sums(before);
    MonthSums now = sums(after);
    SortedMap<String, TwoHighEnergy> rows = before.rows(ResultTables.TWO_HIGH);
    rows.putAll(after.rows(ResultTables.TWO_HIGH));
    List<Movement> movements = new ArrayList<>();
    rows.forEach(
        (key, row) -> {
          CellKey cell = cell(row);
          for (TwoHighColumn column : SUMS) {
            Movement movement =
                new Movement(
                    TableFigure.of(ResultTables.TWO_HIGH, key, column),
                    old.ytd(cell, column),
                    now.ytd(cell, column),
                    bridge(cell, column));
            if (movement.isMoved()) {
              movements.add(movement);
            }
          }
        });
    return movements;
  }

  private static CellKey cell(TwoHighEnergy row) {
    return CellKey.of(
        Scope.TWO_HIGH.name(),
        row.getRegion(),
        row.getIndustry(),
        YearMonth.parse(row.getPeriod()));
  }

  private List<Step> bridge(CellKey cell, TwoHighColumn column) {
    return fromJanuary(cell)
        .filter(steps::containsKey)
        .flatMap(month -> steps.get(month).of(column).stream())
        .toList();
  }

  private static Stream<CellKey> fromJanuary(CellKey cell) {
    YearMonth last = cell.yearMonth();
    return IntStream.rangeClosed(1, last.getMonthValue())
        .mapToObj(month -> cell.at(last.withMonth(month)));
  }

  private MonthSums sums(KnowledgeState state) {
    MonthSums sums = new MonthSums();
    state.facts().stream()
        .filter(fact -> fact.form().equals(ENERGY))
        .forEach(fact -> addTo(sums, state, fact));
    return sums;
  }

  /** Adds the amounts of a fact, with its pair where it has one. */
  private void addTo(MonthSums sums, KnowledgeState state, SubjectFact fact) {
    if (fact == null || !fact.scopes().contains(Scope.TWO_HIGH.name())) {
      return;
    }
    BigDecimal amount = assessed(fact);
    YearMonth yearBefore = YearMonth.parse(fact.period()).minusYears(1);
    SubjectFact pair = state.fact(ENERGY, fact.subject(), yearBefore.toString());
    factCells
        .cells(fact)
        .filter(cell -> cell.scope().equals(Scope.TWO_HIGH.name()))
        .forEach(
            cell -> {
              sums.add(cell, TwoHighColumn.ASSESSED_YTD, amount);
              sums.add(cell, TwoHighColumn.CHANGE_TCE, amount);
              CellKey nextYear = cell.at(cell.yearMonth().plusYears(1));
              sums.add(nextYear, TwoHighColumn.ASSESSED_YTD_PRIOR, amount);
              sums.add(nextYear, TwoHighColumn.CHANGE_TCE, amount.negate());
              sums.add(nextYear, TwoHighColumn.LEFT_TCE, amount);
              if (pair == null) {
                sums.add(cell, TwoHighColumn.ENTERED_TCE, amount);
              } else {
                sums.add(cell, TwoHighColumn.PANEL_CHANGE_TCE, amount.subtract(assessed(pair)));
                sums.add(cell, TwoHighColumn.LEFT_TCE, assessed(pair).negate());
              }
            });
  }

  private static BigDecimal assessed(SubjectFact fact) {
    return fact.amounts().get(EnergyMeasures.ASSESSED.code());
  }

  private void compare(PairChange of) {
    MonthSums old = new MonthSums();
    addTo(old, before, before.fact(of.form(), of.subject(), of.month().toString()));
    MonthSums now = new MonthSums();
    addTo(now, after, after.fact(of.form(), of.subject(), of.month().toString()));
    old.byCell.forEach(
        (cell, amounts) ->
            amounts.forEach((column, amount) -> now.add(cell, column, amount.negate())));
    now.byCell.forEach(
        (cell, deltas) ->
            steps.computeIfAbsent(cell, unused -> new FigureSteps<>()).addAll(of.by(), deltas));
  }
}
