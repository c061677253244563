package cn.qianhu.domain.form.investment;

import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.figure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * How far a project has come at P*.
 *
 * @param plan investment planned for P*'s year by the entry of that very year, 0.01 万元; zero where
 *     there is none
 * @param completedYtd completed from January to P*, 0.01 万元
 * @param status by the latest report up to P*; null where there is none
 * @param sources the reports behind the sum
 */
public record ProjectProgress(
    BigInteger plan, BigInteger completedYtd, ProjectStatus status, List<ReportRef> sources) {

  private static final int YEAR = 12;

  /** Completed of the plan, percent, 2 digits; null without a plan. */
  public BigDecimal donePct() {
    return Ratio.percent(completedYtd, plan);
  }

  /** Share of the year gone by at the end of a month (by index), percent, 2 digits (序时进度). */
  public static BigDecimal schedulePct(int month) {
    return Ratio.percent(monthOfYear(month), BigInteger.valueOf(YEAR));
  }

  /**
   * Points by which it is ahead of schedule, negative where behind, 2 digits; null without a plan.
   */
  public BigDecimal lagPoints(int month) {
    return Ratio.quotient(aheadTimesPlanAndYear(month), plan.multiply(BigInteger.valueOf(YEAR)), 2);
  }

  /** (completed ÷ plan × 100 − month ÷ 12 × 100) × plan × 12. */
  BigInteger aheadTimesPlanAndYear(int month) {
    BigInteger completed = completedYtd.multiply(BigInteger.valueOf(100L * YEAR));
    return completed.subtract(plan.multiply(BigInteger.valueOf(100)).multiply(monthOfYear(month)));
  }

  private static BigInteger monthOfYear(int month) {
    return BigInteger.valueOf(Math.floorMod(month, YEAR) + 1L);
  }
}
