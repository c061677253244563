package cn.qianhu.audit.movement;

import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.Industries;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.cell.Leaf;
import cn.qianhu.domain.enterprise.DirectoryPeriod;
import cn.qianhu.event.Coverage;
import cn.qianhu.event.Source;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Movements of expected respondents: the counts that moved, bridged by the directory's entries. */
final class ExpectationMovements {

  private final Industries industries;
  private final Map<String, List<DirectoryPeriod>> before;
  private final Map<String, List<DirectoryPeriod>> after;

  /** Cells that have a row, before or now, by scope, region and industry. */
  private final SortedMap<CellSeries, Set<Integer>> rows = new TreeMap<>();

  private final FigureSteps<TableFigure> figureSteps = new FigureSteps<>();

  ExpectationMovements(KnowledgeState before, KnowledgeState after) {
    this.industries = after.replayed().rules().tables().industries();
    this.before = byEnterprise(before);
    this.after = byEnterprise(after);
    Set<String> enterprises = new TreeSet<>(this.before.keySet());
    enterprises.addAll(this.after.keySet());
    enterprises.removeIf(uscc -> of(this.before, uscc).equals(of(this.after, uscc)));
    if (!enterprises.isEmpty()) {
      addRows(before);
      addRows(after);
      enterprises.forEach(this::compare);
    }
  }

  /** The counts that moved, in cells that have a row before or now. */
  List<Movement> movements() {
    if (figureSteps.byFigure().isEmpty()) {
      return List.of();
    }
    Map<TableFigure, BigDecimal> old = counts(before);
    Map<TableFigure, BigDecimal> now = counts(after);
    return figureSteps.byFigure().entrySet().stream()
        .map(
            entry ->
                new Movement(
                    entry.getKey(),
                    old.getOrDefault(entry.getKey(), BigDecimal.ZERO),
                    now.getOrDefault(entry.getKey(), BigDecimal.ZERO),
                    entry.getValue()))
        .filter(Movement::isMoved)
        .toList();
  }

  private static Map<String, List<DirectoryPeriod>> byEnterprise(KnowledgeState state) {
    return state.replayed().presences().stream()
        .collect(Collectors.groupingBy(DirectoryPeriod::uscc, TreeMap::new, Collectors.toList()));
  }

  private static List<DirectoryPeriod> of(
      Map<String, List<DirectoryPeriod>> presences, String uscc) {
    return presences.getOrDefault(uscc, List.of());
  }

  private void addRows(KnowledgeState state) {
    state.replayed().results().stream(Topics.RESULTS_COVERAGE, Coverage.class)
        .map(row -> CellKey.of(row.getCell()))
        .forEach(
            cell ->
                rows.computeIfAbsent(cell.series(), unused -> new TreeSet<>()).add(cell.month()));
  }

  private void compare(String uscc) {
    List<DirectoryPeriod> old = of(before, uscc);
    List<DirectoryPeriod> now = of(after, uscc);
    Cause cause = old.isEmpty() ? Cause.LATE : now.isEmpty() ? Cause.WITHDRAWN : Cause.RECLASSIFIED;
    Map<TableFigure, BigDecimal> deltas = new HashMap<>();
    old.forEach(directoryPeriod -> count(directoryPeriod, BigDecimal.ONE.negate(), deltas));
    now.forEach(directoryPeriod -> count(directoryPeriod, BigDecimal.ONE, deltas));
    deltas.forEach(
        (figure, delta) ->
            figureSteps.add(
                figure,
                new Step(Set.of(cause), "enterprises", uscc, delta, sources(old), sources(now))));
  }

  private Map<TableFigure, BigDecimal> counts(Map<String, List<DirectoryPeriod>> presences) {
    Map<TableFigure, BigDecimal> counts = new HashMap<>();
    presences
        .values()
        .forEach(
            each ->
                each.forEach(directoryPeriod -> count(directoryPeriod, BigDecimal.ONE, counts)));
    return counts;
  }

  /** Counts an entry in every row that covers it, for the months that it stands for. */
  private void count(
      DirectoryPeriod directoryPeriod, BigDecimal amount, Map<TableFigure, BigDecimal> counts) {
    for (CellSeries series : covering(directoryPeriod.leaf())) {
      for (int month : rows.getOrDefault(series, Set.of())) {
        if (directoryPeriod.covers(month)) {
          TableFigure figure =
              TableFigure.of(
                  ResultTables.COVERAGE,
                  new CellKey(series, month).toString(),
                  CoverageColumn.EXPECTED);
          counts.merge(figure, amount, BigDecimal::add);
        }
      }
    }
  }

  private List<CellSeries> covering(Leaf leaf) {
    List<CellSeries> covering = new ArrayList<>();
    for (Scope scope : Scope.of(leaf.scopes())) {
      for (String region : Regions.covering(leaf.region())) {
        for (String industry : industries.covering(leaf.division())) {
          covering.add(CellSeries.of(scope, region, industry));
        }
      }
    }
    return covering;
  }

  private static List<Source> sources(List<DirectoryPeriod> presences) {
    return presences.stream()
        .map(DirectoryPeriod::source)
        .map(raw -> raw.ref().source(""))
        .toList();
  }
}
