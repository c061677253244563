package cn.qianhu.domain.form.investment;

import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.domain.figure.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/**
 * The investment that a project plans to complete in a year, 0.01 万元.
 *
 * @param investment of the whole year; zero where there is no plan
 * @param months of January to December; none where the plan does not say, and a twelfth of the year
 *     is due in each
 */
public record YearPlan(BigInteger investment, List<BigInteger> months) {

  /** The plan of a year for which the project has no entry. */
  public static final YearPlan NONE = new YearPlan(BigInteger.ZERO, List.of());

  private static final int YEAR = 12;
  private static final BigInteger TWELVE = BigInteger.valueOf(YEAR);

  public static YearPlan of(ProjectFields entry) {
    return new YearPlan(
        BigInteger.valueOf(entry.planInvestment()),
        entry.planMonths().stream().map(BigInteger::valueOf).toList());
  }

  public boolean isEmpty() {
    return investment.signum() <= 0;
  }

  /**
   * Twelve times the investment due by the end of a month (by index): a twelfth is no whole number.
   */
  BigInteger dueTimesTwelve(int month) {
    int gone = Math.floorMod(month, YEAR) + 1;
    return months.isEmpty()
        ? investment.multiply(BigInteger.valueOf(gone))
        : months.subList(0, gone).stream()
            .reduce(BigInteger.ZERO, BigInteger::add)
            .multiply(TWELVE);
  }

  /**
   * Share of the plan that is due by the end of a month (by index), percent, 2 digits (序时进度).
   * Without a plan it is the share of the year gone by.
   */
  public BigDecimal duePct(int month) {
    return isEmpty()
        ? Ratio.percent(BigInteger.valueOf(Math.floorMod(month, YEAR) + 1L), TWELVE)
        : Ratio.percent(dueTimesTwelve(month), investment.multiply(TWELVE));
  }
}
