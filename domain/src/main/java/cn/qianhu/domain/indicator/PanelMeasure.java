package cn.qianhu.domain.indicator;

import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.PanelFamily;
import cn.qianhu.domain.figure.PanelSlots;
import cn.qianhu.domain.figure.Sums;
import java.math.BigInteger;

/**
 * A measure whose growth is on the PANEL basis (同口径): over those who reported both now and a year
 * before (domain, Indicators).
 *
 * @param less what is taken off, of a measure that is a difference of two; null of all others
 */
record PanelMeasure(MeasureSpec measure, PanelFamily family, PanelSlots of, PanelSlots less) {

  static PanelMeasure of(MeasureSpec measure) {
    PanelFamily family = PanelFamily.of(measure.family());
    return measure.parts().isEmpty()
        ? new PanelMeasure(measure, family, family.measure(measure.code()), null)
        : new PanelMeasure(
            measure,
            family,
            family.measure(measure.parts().get(0).code()),
            family.measure(measure.parts().get(1).code()));
  }

  BigInteger value(Sums sums) {
    BigInteger sum = sums.get(of.value());
    return less == null ? sum : sum.subtract(sums.get(less.value()));
  }

  /** The change of the amount over the pairs, against a year before. */
  Change change(Sums sums) {
    return new Change(current(sums), prior(sums));
  }

  /** The amount of the month, over the pairs. */
  BigInteger current(Sums sums) {
    BigInteger sum = sums.get(of.current());
    return less == null ? sum : sum.subtract(sums.get(less.current()));
  }

  /** The amount of the same month a year before, over the pairs. */
  BigInteger prior(Sums sums) {
    BigInteger sum = sums.get(of.prior());
    return less == null ? sum : sum.subtract(sums.get(less.prior()));
  }
}
