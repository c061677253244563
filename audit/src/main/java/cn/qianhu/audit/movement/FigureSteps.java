package cn.qianhu.audit.movement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The steps of many figures, gathered one by one; a step of nothing names its figure only. */
final class FigureSteps<K extends Comparable<K>> {

  private final SortedMap<K, List<Step>> steps = new TreeMap<>();

  void add(K figure, Step step) {
    List<Step> bridge = steps.computeIfAbsent(figure, unused -> new ArrayList<>());
    if (step.delta().signum() != 0) {
      bridge.add(step);
    }
  }

  /** Adds one step for each figure that a change moved. */
  void addAll(FactChange change, Map<K, BigDecimal> deltas) {
    deltas.forEach((figure, delta) -> add(figure, Step.of(change, delta)));
  }

  SortedMap<K, List<Step>> byFigure() {
    return steps;
  }

  List<Step> of(K figure) {
    return steps.getOrDefault(figure, List.of());
  }
}
