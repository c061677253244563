package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.SubjectFact;
import java.util.EnumSet;
import java.util.Set;

/**
 * A fact that changed.
 *
 * @param before null where there was none
 * @param after null where there is none any more
 */
public record FactChange(SubjectFact before, SubjectFact after) {

  /** The fact as it is, or was. */
  public SubjectFact either() {
    return after == null ? before : after;
  }

  /** Why; a fact may be corrected and reclassified at once. */
  public Set<Cause> causes() {
    if (before == null) {
      return EnumSet.of(Cause.LATE);
    }
    if (after == null) {
      return EnumSet.of(Cause.WITHDRAWN);
    }
    EnumSet<Cause> causes = EnumSet.noneOf(Cause.class);
    if (!before.sources().equals(after.sources())) {
      causes.add(Cause.CORRECTED);
    }
    if (!before.isOfTheSameClass(after)) {
      causes.add(Cause.RECLASSIFIED);
    }
    if (causes.isEmpty()) {
      // Readings name no sources: other amounts under the same factors are other readings.
      causes.add(isFactorChanged() ? Cause.RULE_CHANGED : Cause.CORRECTED);
    }
    return causes;
  }

  private boolean isFactorChanged() {
    return before.factors().entrySet().stream()
        .anyMatch(
            known -> {
              String now = after.factors().get(known.getKey());
              return now != null && !now.equals(known.getValue());
            });
  }
}
