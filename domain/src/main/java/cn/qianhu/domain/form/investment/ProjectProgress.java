package cn.qianhu.domain.form.investment;

import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.figure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The progress of a project at P*.
 *
 * @param plan for P*'s year, by the entry of that very year
 * @param completedYtd completed from January to P*, 0.01 万元
 * @param status by the latest report up to P*; null where there is none
 * @param sources the reports behind the sum
 */
public record ProjectProgress(
    YearPlan plan, BigInteger completedYtd, ProjectStatus status, List<ReportRef> sources) {

  private static final BigInteger TWELVE = BigInteger.valueOf(12);

  /** Completed of the plan, percent, 2 digits; null without a plan. */
  public BigDecimal donePct() {
    return Ratio.percent(completedYtd, plan.investment());
  }

  /**
   * Points by which it is ahead of schedule, negative where behind, 2 digits; null without a plan.
   */
  public BigDecimal lagPoints(int month) {
    return Ratio.percent(aheadTimesTwelve(month), plan.investment().multiply(TWELVE));
  }

  /** (completed − what is due by the end of a month) × 12. */
  BigInteger aheadTimesTwelve(int month) {
    return completedYtd.multiply(TWELVE).subtract(plan.dueTimesTwelve(month));
  }
}
