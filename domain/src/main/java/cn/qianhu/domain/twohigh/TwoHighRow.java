package cn.qianhu.domain.twohigh;

import cn.qianhu.domain.figure.Change;
import cn.qianhu.domain.figure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Assessed energy of the two-high enterprises of a region and industry from January to a month, and
 * what made it change (control, Two-high). Amounts are exact, in millionths of a tce; the figures
 * round them for print.
 *
 * @param month index of the month
 * @param ytd from January, and the same a year before, whoever reported
 * @param pairs the same of those only who reported a month in both years
 * @param all from January, of all enterprises of the region and industry
 */
public record TwoHighRow(
    String region, String industry, int month, Change ytd, Change pairs, BigInteger all) {

  private static final BigInteger TCE = BigInteger.valueOf(1_000_000);

  private static final int DIGITS = 4;

  public BigDecimal assessedYtd() {
    return tce(ytd.current());
  }

  public BigDecimal assessedYtdPrior() {
    return tce(ytd.prior());
  }

  public BigDecimal changeTce() {
    return tce(ytd.current().subtract(ytd.prior()));
  }

  /** Percent, 2 digits; null where nothing was used a year before. */
  public BigDecimal changePct() {
    return ytd.percent();
  }

  /** The change of energy among enterprises that reported both years. */
  public BigDecimal panelChangeTce() {
    return tce(pairs.current().subtract(pairs.prior()));
  }

  /** The energy of enterprises and months that have nothing to be compared with. */
  public BigDecimal enteredTce() {
    return tce(ytd.current().subtract(pairs.current()));
  }

  /**
   * The energy of a year before that has nothing to be compared with now. Pairs are classified by
   * the current month: an enterprise that became two-high meanwhile makes it smaller, even
   * negative.
   */
  public BigDecimal leftTce() {
    return tce(ytd.prior().subtract(pairs.prior()));
  }

  /** Percent of what all enterprises use, 2 digits; null where that is not above zero. */
  public BigDecimal sharePct() {
    return all.signum() > 0 ? Ratio.percent(ytd.current(), all) : null;
  }

  private static BigDecimal tce(BigInteger millionths) {
    return Ratio.quotient(millionths, TCE, DIGITS);
  }
}
