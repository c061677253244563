package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.SubjectFact;
import cn.qianhu.audit.log.ReplayOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/**
 * The difference between two states of knowledge, or two sets of rules: the facts that changed; the
 * sums that moved, each with the steps that bridge old and new; and the ratios, lights and alerts
 * that follow.
 */
public final class Difference {

  private final List<FactChange> changes;
  private final List<Movement> movements;
  private final List<Shift> shifts;

  private Difference(List<FactChange> changes, List<Movement> movements, List<Shift> shifts) {
    this.changes = changes;
    this.movements = movements;
    this.shifts = shifts;
  }

  public static Difference between(ReplayOutcome first, ReplayOutcome second) {
    KnowledgeState before = new KnowledgeState(first);
    KnowledgeState after = new KnowledgeState(second);
    List<FactChange> changes = changes(before.factsByKey(), after.factsByKey());
    List<Movement> movements = new ArrayList<>();
    movements.addAll(new AccountMovements(before, after).movements());
    movements.addAll(new BalanceMovements(before, after, changes).movements());
    movements.addAll(new CoverageMovements(before, after, changes).movements());
    movements.addAll(new ExpectationMovements(before, after).movements());
    movements.addAll(new IndicatorMovements(before, after, changes).movements());
    movements.addAll(new ProjectQuotaMovements(before, after).movements());
    movements.addAll(new TargetMovements(before, after).movements());
    movements.addAll(new TwoHighMovements(before, after, changes).movements());
    return new Difference(changes, movements, new Shifts(before, after).all());
  }

  /** The facts that are not what they were, by form, subject and month. */
  public List<FactChange> changes() {
    return changes;
  }

  /** The sums that moved, table by table. */
  public List<Movement> movements() {
    return movements;
  }

  /** The changes that follow and are no sums. */
  public List<Shift> shifts() {
    return shifts;
  }

  private static List<FactChange> changes(
      Map<String, SubjectFact> old, Map<String, SubjectFact> now) {
    TreeSet<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    return keys.stream()
        .filter(key -> !Objects.equals(old.get(key), now.get(key)))
        .map(key -> new FactChange(old.get(key), now.get(key)))
        .toList();
  }
}
