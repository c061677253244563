package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.FactCells;
import cn.qianhu.audit.explain.SubjectFact;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.output.OutputMeasures;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.event.Coverage;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

/**
 * Movements of coverage: the counts that moved, bridged by the enterprises that count now or no
 * longer do (domain, Coverage).
 */
final class CoverageMovements {

  private static final String OUTPUT = OutputMeasures.FAMILY;
  private static final String ENERGY = EnergyMeasures.FAMILY;
  private static final String GROSS_OUTPUT = OutputMeasures.GROSS_OUTPUT.code();
  static final String READINGS = "READINGS";

  private final KnowledgeState before;
  private final KnowledgeState after;
  private final FactCells factCells;
  private final FigureSteps<TableFigure> figureSteps = new FigureSteps<>();

  CoverageMovements(KnowledgeState before, KnowledgeState after, List<FactChange> changes) {
    this.before = before;
    this.after = after;
    this.factCells = new FactCells(after.replayed().rules().tables().industries());
    PairChange.of(changes, Set.of(OUTPUT, ENERGY)).forEach(this::compare);
  }

  /** The published counts that moved. */
  List<Movement> movements() {
    SortedMap<String, Coverage> old = before.rows(ResultTables.COVERAGE);
    SortedMap<String, Coverage> now = after.rows(ResultTables.COVERAGE);
    List<Movement> movements = new ArrayList<>();
    figureSteps
        .byFigure()
        .forEach(
            (figure, bridge) -> {
              Movement movement =
                  new Movement(
                      figure,
                      count(old.get(figure.key()), figure.column()),
                      count(now.get(figure.key()), figure.column()),
                      bridge);
              if (movement.isMoved()) {
                movements.add(movement);
              }
            });
    return movements;
  }

  private static BigDecimal count(Coverage row, String column) {
    return row == null
        ? null
        : new BigDecimal(ResultTables.COVERAGE.column(column).orElseThrow().text(row));
  }

  private void compare(PairChange of) {
    Map<TableFigure, BigDecimal> deltas = new HashMap<>();
    marks(before, of)
        .forEach(figure -> deltas.merge(figure, BigDecimal.ONE.negate(), BigDecimal::add));
    marks(after, of).forEach(figure -> deltas.merge(figure, BigDecimal.ONE, BigDecimal::add));
    deltas.values().removeIf(delta -> delta.signum() == 0);
    figureSteps.addAll(of.by(), deltas);
  }

  /** The counts that a fact is one of. */
  private List<TableFigure> marks(KnowledgeState state, PairChange of) {
    SubjectFact fact = state.fact(of.form(), of.subject(), of.month().toString());
    if (fact == null) {
      return List.of();
    }
    SubjectFact prior = state.fact(of.form(), of.subject(), of.month().minusYears(1).toString());
    List<CoverageColumn> columns = fact.form().equals(OUTPUT) ? output(fact, prior) : energy(fact);
    return factCells
        .cells(fact)
        .flatMap(
            cell ->
                columns.stream()
                    .map(column -> TableFigure.of(ResultTables.COVERAGE, cell.toString(), column)))
        .toList();
  }

  private static List<CoverageColumn> output(SubjectFact fact, SubjectFact prior) {
    if (prior == null) {
      return List.of(CoverageColumn.REPORTED);
    }
    BigDecimal current = fact.amounts().get(GROSS_OUTPUT);
    boolean grew = current.compareTo(prior.amounts().get(GROSS_OUTPUT)) > 0;
    return grew
        ? List.of(CoverageColumn.REPORTED, CoverageColumn.PAIRED, CoverageColumn.GROWING)
        : List.of(CoverageColumn.REPORTED, CoverageColumn.PAIRED);
  }

  private static List<CoverageColumn> energy(SubjectFact fact) {
    return fact.basis().containsValue(READINGS)
        ? List.of(CoverageColumn.ENERGY_REPORTED, CoverageColumn.ENERGY_PROVISIONAL)
        : List.of(CoverageColumn.ENERGY_REPORTED);
  }
}
