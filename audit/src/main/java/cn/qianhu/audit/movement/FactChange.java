package cn.qianhu.audit.movement;

import cn.qianhu.audit.explain.SubjectFact;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.measure.MeasureSpec;
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

  /** The causes; a fact may be corrected and reclassified at once. */
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
      causes.add(isRuleChanged() ? Cause.RULE_CHANGED : Cause.CORRECTED);
    }
    return causes;
  }

  /**
   * Statements that say the same count otherwise under another rule only; so does energy whose
   * feedstock alone is another. Readings name no sources: other amounts of them are other readings.
   */
  private boolean isRuleChanged() {
    return isFactorChanged()
        || !after.basis().containsValue(CoverageMovements.READINGS)
        || isAnotherDeduction();
  }

  private boolean isAnotherDeduction() {
    return isSame(EnergyMeasures.COMPREHENSIVE) && !isSame(EnergyMeasures.FEEDSTOCK);
  }

  private boolean isSame(MeasureSpec measure) {
    return before.amounts().get(measure.code()).compareTo(after.amounts().get(measure.code())) == 0;
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
