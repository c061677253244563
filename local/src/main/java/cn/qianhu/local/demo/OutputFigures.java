package cn.qianhu.local.demo;

import java.time.YearMonth;

/**
 * One month's output of an enterprise (domain, Reports: 工业产销). Money in 0.01 万元.
 *
 * @param gross gross output
 * @param sales sales output
 * @param export export delivery, never above sales
 * @param revenue revenue
 * @param profit profit, may be negative
 * @param employees persons
 */
record OutputFigures(
    long gross, long sales, long export, long revenue, long profit, long employees) {

  static OutputFigures of(DemoEnterprise enterprise, YearMonth period) {
    SeededRandom seededRandom =
        SeededRandom.of("output", enterprise.number(), DemoMonths.number(period));
    double gross =
        enterprise.usualOutput(period)
            * Season.ofOutput(period)
            * StrictMath.exp(0.045 * seededRandom.normal());
    double sales = gross * seededRandom.between(0.94, 1.02);
    double export = sales * enterprise.division().export() * seededRandom.between(0.8, 1.2);
    double revenue = sales * seededRandom.between(0.98, 1.06);
    double profit = revenue * (enterprise.margin() + 0.02 * seededRandom.normal());
    return new OutputFigures(
        FixedDecimal.money(gross),
        FixedDecimal.money(sales),
        FixedDecimal.money(export),
        FixedDecimal.money(revenue),
        FixedDecimal.money(profit),
        Math.round(enterprise.employees() * seededRandom.between(0.985, 1.015)));
  }
}
