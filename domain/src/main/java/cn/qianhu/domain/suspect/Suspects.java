package cn.qianhu.domain.suspect;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.domain.cell.RollUp;
import cn.qianhu.domain.indicator.OutputBasis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Finds the suspect reports that a figure contains. A pure function of the open alerts and of where
 * the facts fall: every cell that covers a suspect report has it, and no other. The extent stands
 * in docs/centre/alerts.md.
 */
public final class Suspects {

  private static final int YEAR = 12;

  private final CodeTables tables;
  private final SortedSet<Suspect> all;
  private final Map<CellSeries, List<Suspicion>> own = new HashMap<>();
  private final Map<CellSeries, List<Suspicion>> prior = new HashMap<>();

  private Suspects(Collection<Suspect> all, CodeTables tables) {
    this.tables = tables;
    this.all = Collections.unmodifiableSortedSet(new TreeSet<>(all));
  }

  /** No suspects. */
  public static Suspects none(CodeTables tables) {
    return new Suspects(List.of(), tables);
  }

  /**
   * @param open what open alerts cast doubt on
   * @param leaves of the enterprises among them
   */
  public static Suspects of(Collection<Suspect> open, OutputLeaves leaves, CodeTables tables) {
    Suspects suspects = new Suspects(open, tables);
    RollUp rollUp = new RollUp(tables.industries());
    suspects.all.forEach(
        suspect -> {
          Suspicion suspicion = Suspicion.of(suspect, leaves);
          leaves
              .output(suspect.uscc(), suspect.month())
              .ifPresent(leaf -> enter(suspects.own, rollUp.covering(leaf), suspicion));
          if (suspicion.after() != null) {
            enter(suspects.prior, rollUp.covering(suspicion.after()), suspicion);
          }
        });
    return suspects;
  }

  private static void enter(
      Map<CellSeries, List<Suspicion>> cells, Set<CellSeries> covering, Suspicion suspicion) {
    covering.forEach(
        series -> cells.computeIfAbsent(series, unused -> new ArrayList<>()).add(suspicion));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** All suspects. */
  public SortedSet<Suspect> all() {
    return all;
  }

  /** The suspects that a figure of a measure contains. */
  public SortedSet<Suspect> in(
      CellSeries series, int month, String measure, IndicatorColumn figure) {
    SortedSet<Suspect> found = new TreeSet<>();
    Optional<OutputBasis> basis = isEmpty() ? Optional.empty() : OutputBasis.of(measure);
    basis.ifPresent(on -> find(series, month, on, figure, found));
    return found;
  }

  /** The suspects that any figure of a cell contains, whatever its measure and column. */
  public SortedSet<Suspect> in(CellSeries series, int month) {
    SortedSet<Suspect> found = new TreeSet<>();
    for (IndicatorColumn figure : IndicatorColumn.FIGURES) {
      // Of the points a cell contributes, the province's part is no doubt about the cell.
      if (figure != IndicatorColumn.CONTRIBUTION_PP) {
        find(series, month, OutputBasis.OUTPUT, figure, found);
      }
    }
    return found;
  }

  private void find(
      CellSeries series, int month, OutputBasis basis, IndicatorColumn figure, Set<Suspect> found) {
    for (Suspicion each : own.getOrDefault(series, List.of())) {
      if (each.isIn(figure, basis, month)) {
        found.add(each.suspect());
      }
    }
    CellSeries priorOf =
        figure == IndicatorColumn.CONTRIBUTION_PP && isCompared(series)
            ? series.ofProvince()
            : series;
    for (Suspicion each : prior.getOrDefault(priorOf, List.of())) {
      if (each.isPriorIn(figure, basis, month)) {
        found.add(each.suspect());
      }
    }
  }

  /**
   * Whether contribution_pp compares the cell with the province, whose prior sum it is a part of.
   */
  private boolean isCompared(CellSeries series) {
    return tables.regions().isCity(series.region())
        ? series.industry().equals(Industries.ALL_INDUSTRY)
        : Regions.isProvince(series.region()) && tables.industries().isDivision(series.industry());
  }

  /**
   * The cells in whose figures each may be: of the month and the rest of its year, and the same a
   * year later.
   */
  public Map<CellKey, SortedSet<Suspect>> cells() {
    Map<CellKey, SortedSet<Suspect>> cells = new HashMap<>();
    own.forEach((series, some) -> some.forEach(each -> addCells(cells, series, each)));
    prior.forEach((series, some) -> some.forEach(each -> addCells(cells, series, each)));
    return cells;
  }

  private static void addCells(
      Map<CellKey, SortedSet<Suspect>> cells, CellSeries series, Suspicion suspicion) {
    int month = suspicion.suspect().month();
    for (int first : new int[] {month, month + YEAR}) {
      int yearEnd = Math.floorDiv(first, YEAR) * YEAR + YEAR - 1;
      for (int each = first; each <= yearEnd; each++) {
        cells
            .computeIfAbsent(new CellKey(series, each), unused -> new TreeSet<>())
            .add(suspicion.suspect());
      }
    }
  }
}
