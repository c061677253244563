package cn.qianhu.domain.targets;

import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.contract.code.TargetState;
import cn.qianhu.domain.figure.Quotient;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The state of a region's target at a month (control, Targets): exact, and rounded when it is
 * published.
 *
 * @param month by index
 * @param pace what is due by the month
 * @param figure empty where there is none
 * @param state empty without a figure, and where the month is not judged
 * @param status how whole the reports are that it rests on; empty where reporting plays no part
 */
public record TargetRow(
    TargetKey key,
    int month,
    TargetValue target,
    Quotient pace,
    Optional<Quotient> figure,
    Optional<TargetState> state,
    Optional<FigureStatus> status) {

  private static final int DIGITS = 2;

  /** The target of the whole year. */
  public BigDecimal shownValue() {
    return Quotient.of(target.value()).rounded(figureDigits());
  }

  /** A twelfth of a count is no count. */
  public BigDecimal shownPace() {
    return pace.rounded(DIGITS);
  }

  public Optional<BigDecimal> shownFigure() {
    return figure.map(reached -> reached.rounded(figureDigits()));
  }

  /** Figure less pace. */
  public Optional<BigDecimal> shownGap() {
    return figure.map(reached -> reached.minus(pace).rounded(DIGITS));
  }

  private int figureDigits() {
    return key.measure().isCount() ? 0 : DIGITS;
  }
}
