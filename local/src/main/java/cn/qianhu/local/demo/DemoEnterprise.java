package cn.qianhu.local.demo;

import java.time.YearMonth;
import java.util.List;

/**
 * A synthetic enterprise and what its figures are drawn around.
 *
 * @param number 0, 1, 2 …, part of its name, code and report ids
 * @param uscc unified social credit code
 * @param name obviously invented
 * @param city where it stands
 * @param county where it stands
 * @param division what it makes
 * @param scopes monitoring scopes
 * @param twoHigh two-high (两高)
 * @param validFrom first month in the directory
 * @param output gross output of a usual month at {@link DemoProvince#FROM}, 万元
 * @param growth of output, per year
 * @param margin profit ÷ revenue
 * @param employees persons
 * @param thirst energy per output, relative to its division
 * @param renewable share of renewable electricity at {@link DemoProvince#FROM}
 */
record DemoEnterprise(
    int number,
    String uscc,
    String name,
    CityProfile city,
    String county,
    DivisionProfile division,
    List<String> scopes,
    boolean twoHigh,
    YearMonth validFrom,
    double output,
    double growth,
    double margin,
    int employees,
    double thirst,
    double renewable) {

  boolean reportsIn(YearMonth period) {
    return !period.isBefore(validFrom);
  }

  /** Gross output of a usual month, without season and chance, 万元. */
  double usualOutput(YearMonth period) {
    return output * StrictMath.pow(1 + growth, yearsInto(period));
  }

  /** Years from the first month of the full demonstration to this one. */
  static double yearsInto(YearMonth period) {
    YearMonth from = DemoProvince.FROM;
    int months =
        (period.getYear() - from.getYear()) * 12 + period.getMonthValue() - from.getMonthValue();
    return months / 12.0;
  }
}
