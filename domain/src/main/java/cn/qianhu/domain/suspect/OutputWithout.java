package cn.qianhu.domain.suspect;

import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.domain.figure.Ratio;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The gross output of a cell without some enterprises: the sum of the facts of all others. Growth
 * is that of the pairs of the others; no pair of an enterprise that is left out counts, in any
 * month.
 */
public final class OutputWithout {

  private final Sums month = new Sums();
  private final Sums year = new Sums();

  /**
   * Adds the output of a month of the year.
   *
   * @param prior of the same month a year before; null where there is none
   */
  public void add(long output, Long prior, boolean isTheMonth) {
    add(year, output, prior);
    if (isTheMonth) {
      add(month, output, prior);
    }
  }

  private static void add(Sums sums, long output, Long prior) {
    sums.add(Slot.GROSS_OUTPUT, output);
    if (prior != null) {
      sums.add(Slot.GROSS_OUTPUT_CURRENT, output).add(Slot.GROSS_OUTPUT_PRIOR, prior);
    }
  }

  public BigDecimal value() {
    return published(month);
  }

  public BigDecimal ytd() {
    return published(year);
  }

  /** Null where there is no pair, or nothing before. */
  public BigDecimal growthPct() {
    return growth(month);
  }

  public BigDecimal ytdGrowthPct() {
    return growth(year);
  }

  /** An amount in hundredths as it is published. */
  public static BigDecimal published(BigInteger output) {
    return MeasureUnit.MONEY.published(output);
  }

  private static BigDecimal published(Sums sums) {
    return published(sums.get(Slot.GROSS_OUTPUT));
  }

  private static BigDecimal growth(Sums sums) {
    return Ratio.growth(sums.get(Slot.GROSS_OUTPUT_CURRENT), sums.get(Slot.GROSS_OUTPUT_PRIOR));
  }
}
