package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.SubjectFact;
import cn.qianhu.event.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/**
 * A step of a movement: the change of a figure by one cause.
 *
 * @param form what kind of thing: a form of reports, {@code enterprises}, {@code quota}, a table
 *     whose figure this one is made of, or {@code rules}
 * @param subject which one
 * @param delta exact
 * @param before where it stands in the raw log; empty where it was not
 * @param after where it stands now; empty where it is gone
 */
public record Step(
    Set<Cause> causes,
    String form,
    String subject,
    BigDecimal delta,
    List<Source> before,
    List<Source> after) {

  public Step {
    causes = Set.copyOf(causes);
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** The step by a fact that changed. */
  static Step of(FactChange change, BigDecimal delta) {
    return new Step(
        change.causes(),
        change.either().form(),
        change.either().subject() + "/" + change.either().period(),
        delta,
        sources(change.before()),
        sources(change.after()));
  }

  /** The step by another figure that moved, appeared or disappeared. */
  static Step of(Movement part, BigDecimal delta) {
    return new Step(
        part.causes(),
        part.figure().table(),
        part.figure().key() + " " + part.figure().column(),
        delta,
        List.of(),
        List.of());
  }

  /** The step by a formula: by its limits, or a factor in it. */
  static Step of(Cause cause, String what, BigDecimal delta) {
    return new Step(Set.of(cause), "rules", what, delta, List.of(), List.of());
  }

  private static List<Source> sources(SubjectFact fact) {
    return fact == null ? List.of() : fact.sources();
  }
}
