package cn.qianhu.domain.indicator;

import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.math.BigInteger;

/**
 * Growth on the PANEL basis before it is rounded (domain, Indicators): of a month's sums, or of the
 * sums from January.
 */
public final class PanelChange {

  private PanelChange() {}

  public static Change grossOutput(Sums pairs) {
    return new Change(pairs.get(Slot.GROSS_OUTPUT_CURRENT), pairs.get(Slot.GROSS_OUTPUT_PRIOR));
  }

  /** (a ÷ o) ÷ (a' ÷ o') over those who reported both, as one quotient of exact products. */
  public static Change energyIntensity(Sums pairs) {
    BigInteger output = pairs.get(Slot.BOTH_OUTPUT_CURRENT);
    BigInteger outputPrior = pairs.get(Slot.BOTH_OUTPUT_PRIOR);
    if (output.signum() <= 0 || outputPrior.signum() <= 0) {
      return Change.UNDEFINED;
    }
    return new Change(
        pairs.get(Slot.BOTH_ASSESSED_CURRENT).multiply(outputPrior),
        pairs.get(Slot.BOTH_ASSESSED_PRIOR).multiply(output));
  }
}
