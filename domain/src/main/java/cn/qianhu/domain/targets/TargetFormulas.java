package cn.qianhu.domain.targets;

import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.contract.form.targets.TargetMeasure;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.figure.Quotient;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Formulas of targets: the part due by a month, and the state of a figure against it (control,
 * Targets).
 */
final class TargetFormulas {

  private static final int YEAR = 12;

  private TargetFormulas() {}

  /** The months that a target has rows for, as long as they are closed. */
  static int firstMonth(TargetKey key) {
    int firstYear = key.measure().isOverYears() ? TargetMeasure.BASE_YEAR + 1 : key.year();
    return firstYear * YEAR;
  }

  static int lastMonth(TargetKey key) {
    return key.year() * YEAR + YEAR - 1;
  }

  /**
   * The part of a target that is due: all of it, a twelfth for each month that is over, or a part
   * for each year that has begun.
   */
  static Quotient pace(TargetKey key, BigDecimal value, int month) {
    Quotient whole = Quotient.of(value);
    if (key.measure().isByTwelfths()) {
      return whole.times(Quotient.of(Math.floorMod(month, YEAR) + 1L, YEAR));
    }
    if (key.measure().isOverYears()) {
      int begun = Math.floorDiv(month, YEAR) - TargetMeasure.BASE_YEAR;
      return whole.times(Quotient.of(begun, key.year() - TargetMeasure.BASE_YEAR));
    }
    return whole;
  }

  /**
   * The state of a figure against what is due.
   *
   * @param limits with the miss that is tolerated, in percent of what is due
   * @return empty where the month is not judged
   */
  static Optional<TargetState> state(
      TargetMeasure measure, int month, Quotient pace, Quotient figure, RuleThresholds limits) {
    if (measure.isPercent() && !limits.judgedMonths().judge(month)) {
      return Optional.empty();
    }
    Quotient miss = measure.isAtLeast() ? pace.minus(figure) : figure.minus(pace);
    if (miss.signum() <= 0) {
      return Optional.of(TargetState.MET);
    }
    Quotient tolerance = Quotient.of(limits.get(Threshold.TOLERANCE));
    Quotient tolerated = pace.abs().times(tolerance).times(Quotient.of(1, 100));
    return Optional.of(miss.compareTo(tolerated) <= 0 ? TargetState.NEAR : TargetState.MISSED);
  }
}
