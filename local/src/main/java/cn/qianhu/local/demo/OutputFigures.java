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

  static OutputFigures of(Enterprise enterprise, YearMonth period) {
    Dice dice = Dice.of("output", enterprise.number(), Months.number(period));
    double gross =
        enterprise.usualOutput(period)
            * Season.ofOutput(period)
            * StrictMath.exp(0.045 * dice.normal());
    double sales = gross * dice.between(0.94, 1.02);
    double export = sales * enterprise.division().export() * dice.between(0.8, 1.2);
    double revenue = sales * dice.between(0.98, 1.06);
    double profit = revenue * (enterprise.margin() + 0.02 * dice.normal());
    return new OutputFigures(
        Fixed.money(gross),
        Fixed.money(sales),
        Fixed.money(export),
        Fixed.money(revenue),
        Fixed.money(profit),
        Math.round(enterprise.employees() * dice.between(0.985, 1.015)));
  }
}
