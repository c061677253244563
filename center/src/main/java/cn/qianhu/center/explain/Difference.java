package cn.qianhu.center.explain;

import cn.qianhu.center.table.ResultSource;
import cn.qianhu.contract.code.Industries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What lies between two states of knowledge: the facts that changed, and the values of indicators
 * that these moved, each with the facts that bridge old and new.
 */
public final class Difference {

  private final List<FactChange> changes;
  private final List<Movement> movements;

  private Difference(List<FactChange> changes, List<Movement> movements) {
    this.changes = changes;
    this.movements = movements;
  }

  public static Difference between(ResultSource before, ResultSource after, Industries industries) {
    List<Fact> old = Facts.of(before);
    List<Fact> now = Facts.of(after);
    Covering covering = new Covering(industries);
    List<FactChange> changes = changes(old, now);
    CellSums sumsBefore = new CellSums(old, covering);
    CellSums sumsAfter = new CellSums(now, covering);
    List<Movement> movements = new ArrayList<>();
    steps(changes, covering)
        .forEach(
            (cell, byMeasure) ->
                byMeasure.forEach(
                    (measure, steps) -> {
                      BigDecimal was = sumsBefore.sum(cell, measure);
                      BigDecimal is = sumsAfter.sum(cell, measure);
                      if (!isSame(was, is)) {
                        movements.add(new Movement(cell, measure, was, is, steps));
                      }
                    }));
    return new Difference(changes, movements);
  }

  /** The facts that are not what they were, by form, subject and month. */
  public List<FactChange> changes() {
    return changes;
  }

  /** The values that moved, by cell and measure. */
  public List<Movement> movements() {
    return movements;
  }

  private static List<FactChange> changes(List<Fact> before, List<Fact> after) {
    Map<String, Fact> old = byKey(before);
    Map<String, Fact> now = byKey(after);
    TreeSet<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(old.get(key), now.get(key)))
        .map(key -> new FactChange(old.get(key), now.get(key)))
        .toList();
  }

  private static boolean isSame(BigDecimal was, BigDecimal is) {
    if (was == null || is == null) {
      return was == null && is == null;
    }
    return was.compareTo(is) == 0;
  }

  private static Map<String, Fact> byKey(List<Fact> facts) {
    return facts.stream().collect(Collectors.toMap(Fact::key, fact -> fact));
  }

  private static SortedMap<CellKey, SortedMap<String, List<Movement.Step>>> steps(
      List<FactChange> changes, Covering covering) {
    SortedMap<CellKey, SortedMap<String, List<Movement.Step>>> steps = new TreeMap<>();
    for (FactChange change : changes) {
      deltas(change, covering)
          .forEach(
              (cell, byMeasure) ->
                  byMeasure.forEach(
                      (measure, delta) ->
                          steps
                              .computeIfAbsent(cell, unused -> new TreeMap<>())
                              .computeIfAbsent(measure, unused -> new ArrayList<>())
                              .add(new Movement.Step(change, delta))));
    }
    return steps;
  }

  /** What a fact's change takes out of cells, and puts into them. */
  private static Map<CellKey, Map<String, BigDecimal>> deltas(
      FactChange change, Covering covering) {
    Map<CellKey, Map<String, BigDecimal>> deltas = new LinkedHashMap<>();
    if (change.before() != null) {
      add(deltas, change.before(), covering, true);
    }
    if (change.after() != null) {
      add(deltas, change.after(), covering, false);
    }
    return deltas;
  }

  private static void add(
      Map<CellKey, Map<String, BigDecimal>> deltas, Fact fact, Covering covering, boolean out) {
    covering
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
