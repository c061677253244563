package cn.qianhu.domain.twohigh;

import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.math.BigDecimal;

/** What a month of an enterprise adds to cells, of its energy in tce. */
final class TwoHighSums {

  private TwoHighSums() {}

  /** A month without one a year before. */
  static Sums unpaired(String tce) {
    return new Sums().add(Slot.ENERGY_REPORTED, 1).add(Slot.COMPREHENSIVE, millionths(tce));
  }

  /** A month of an enterprise that reported a year before too. */
  static Sums paired(String tce, String prior) {
    return unpaired(tce)
        .add(Slot.ENERGY_PAIRED, 1)
        .add(Slot.COMPREHENSIVE_CURRENT, millionths(tce))
        .add(Slot.COMPREHENSIVE_PRIOR, millionths(prior));
  }

  private static long millionths(String tce) {
    return new BigDecimal(tce).movePointRight(6).longValueExact();
  }
}
