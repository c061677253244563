package cn.qianhu.domain.indicator;

import cn.qianhu.contract.code.FigureStatus;
import cn.qianhu.domain.figure.Ratio;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The coverage of a cell: how much of it has been reported (domain, Coverage).
 *
 * @param divisions of T rows, those with pairs from January and those that grew; null elsewhere
 * @param finalFromPct percentage reported from which the row is final
 */
public record CoverageRow(
    long expected,
    long reported,
    long paired,
    long growing,
    Divisions divisions,
    long energyReported,
    long energyProvisional,
    BigDecimal finalFromPct) {

  /** 行业增长面: divisions with YTD pairs, and of them those that grew. */
  public record Divisions(long paired, long growing) {

    static final Divisions NONE = new Divisions(0, 0);

    /** Whether a difference may change the divisions of a month, or of a later one of its year. */
    public static boolean areMovedBy(Sums difference) {
      return moves(difference, DIVISIONS);
    }
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<Slot> COUNTS =
      List.of(
          Slot.REPORTED, Slot.PAIRED, Slot.GROWING, Slot.ENERGY_REPORTED, Slot.ENERGY_PROVISIONAL);

  /** A division has pairs, and it grew or did not. */
  private static final List<Slot> DIVISIONS =
      List.of(Slot.PAIRED, Slot.GROSS_OUTPUT_CURRENT, Slot.GROSS_OUTPUT_PRIOR);

  public static CoverageRow of(
      Sums month, long expected, Divisions divisions, BigDecimal finalFromPct) {
    return new CoverageRow(
        expected,
        month.count(Slot.REPORTED),
        month.count(Slot.PAIRED),
        month.count(Slot.GROWING),
        divisions,
        month.count(Slot.ENERGY_REPORTED),
        month.count(Slot.ENERGY_PROVISIONAL),
        finalFromPct);
  }

  /**
   * Whether a difference to the sums changes the counts of a row. A correction of amounts leaves
   * most rows as they are, and they are not published again.
   */
  public static boolean isMovedBy(Sums difference) {
    return moves(difference, COUNTS);
  }

  private static boolean moves(Sums difference, List<Slot> slots) {
    for (Slot slot : slots) {
      if (difference.get(slot).signum() != 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether the row exists: where something was reported, and for every monitored period where a
   * report is expected.
   *
   * @param monitored whether the period is closed and not before the monitoring start
   */
  public boolean exists(boolean monitored) {
    return reported > 0 || energyReported > 0 || (monitored && expected > 0);
  }

  public BigDecimal reportingPct() {
    return percent(reported, expected);
  }

  /** 企业增长面. */
  public BigDecimal growthCoveragePct() {
    return percent(growing, paired);
  }

  /** FINAL where enough is reported: a low sum is never published as if it were whole. */
  public String status() {
    BigDecimal due = finalFromPct.multiply(BigDecimal.valueOf(expected));
    boolean whole = HUNDRED.multiply(BigDecimal.valueOf(reported)).compareTo(due) >= 0;
    return whole ? FigureStatus.FINAL.name() : FigureStatus.PROVISIONAL.name();
  }

  private static BigDecimal percent(long part, long whole) {
    return Ratio.percent(BigInteger.valueOf(part), BigInteger.valueOf(whole));
  }
}
