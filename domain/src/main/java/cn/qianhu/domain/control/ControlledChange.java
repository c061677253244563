package cn.qianhu.domain.control;

import cn.qianhu.contract.code.TargetState;
import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Quotient;
import cn.qianhu.domain.targets.TargetValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A change that double control keeps down, beside its target.
 *
 * @param change exact; undefined where it cannot be computed
 * @param target in percent; none where none is set
 * @param tolerance by how many percent of the target it may be missed and still be near
 */
public record ControlledChange(Change change, Optional<TargetValue> target, BigDecimal tolerance) {

  private static final int PERCENT_DIGITS = 2;

  /**
   * The state of the change against its target; empty without one of the two. Compared exactly: a
   * change that reads −5.00 beside a target of −5 may have missed it.
   */
  public Optional<TargetState> state() {
    return change
        .exactPercent()
        .flatMap(percent -> target.map(each -> state(percent, Quotient.of(each.value()))));
  }

  /** The target as it is printed: 2 digits. */
  public Optional<BigDecimal> shownTarget() {
    return target.map(each -> each.value().setScale(PERCENT_DIGITS, RoundingMode.HALF_UP));
  }

  private TargetState state(Quotient percent, Quotient value) {
    Quotient miss = percent.minus(value);
    if (miss.signum() <= 0) {
      return miss.signum() < 0 ? TargetState.OVER : TargetState.MET;
    }
    Quotient tolerated = value.abs().times(Quotient.of(tolerance.movePointLeft(2)));
    return miss.compareTo(tolerated) <= 0 ? TargetState.NEAR : TargetState.MISSED;
  }

  /** Whether the target is surpassed (超额完成), and not only met. */
  public boolean isSurpassed() {
    return state().filter(TargetState.OVER::equals).isPresent();
  }
}
