package cn.qianhu.audit.suspect;

import cn.qianhu.contract.measure.MeasureUnit;
import cn.qianhu.domain.figure.Ratio;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import cn.qianhu.event.OutputFact;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Gross output of a cell without that of some enterprises: of the facts of the others, added one by
 * one. Growth is that of the pairs of the others; of those left out no pair of any month counts.
 */
public final class OutputWithout {

  private final Sums month = new Sums();
  private final Sums year = new Sums();

  /** Adds the fact of a month of the year, with that of the same month a year before. */
  public void add(OutputFact fact, Optional<OutputFact> prior, boolean isTheMonth) {
    add(year, fact, prior);
    if (isTheMonth) {
      add(month, fact, prior);
    }
  }

  private static void add(Sums sums, OutputFact fact, Optional<OutputFact> prior) {
    sums.add(Slot.GROSS_OUTPUT, fact.getGrossOutput());
    prior.ifPresent(
        before ->
            sums.add(Slot.GROSS_OUTPUT_CURRENT, fact.getGrossOutput())
                .add(Slot.GROSS_OUTPUT_PRIOR, before.getGrossOutput()));
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

  /** An amount of a fact as it is published. */
  public static BigDecimal published(OutputFact fact) {
    return MeasureUnit.MONEY.published(BigInteger.valueOf(fact.getGrossOutput()));
  }

  private static BigDecimal published(Sums sums) {
    return MeasureUnit.MONEY.published(sums.get(Slot.GROSS_OUTPUT));
  }

  private static BigDecimal growth(Sums sums) {
    return Ratio.growth(sums.get(Slot.GROSS_OUTPUT_CURRENT), sums.get(Slot.GROSS_OUTPUT_PRIOR));
  }
}
