package cn.qianhu.domain.form.output;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.ReportedAmounts;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Gross output of an enterprise, month by month. A month is said by how far it lies from P*, and
 * read only when it is asked for. Output of 0 is there; none is not.
 */
record OutputSeries(EnterpriseReports reports) {

  private static final String GROSS_OUTPUT = "gross_output";
  private static final int YEAR = 12;

  /** The number of P*'s month in its year, from 1. */
  int monthOfYear() {
    return Math.floorMod(reports.month(), YEAR) + 1;
  }

  /** The distance of a month of P*'s year from P*, in months. */
  int shiftTo(int monthOfYear) {
    return monthOfYear - monthOfYear();
  }

  /** The distance of a month of the year before from P*, in months. */
  int shiftToYearBefore(int monthOfYear) {
    return shiftTo(monthOfYear) - YEAR;
  }

  private ReportedAmounts fact(int shift) {
    return reports.fact(shift);
  }

  boolean isThere(int shift) {
    return fact(shift) != null;
  }

  boolean isPositive(int shift) {
    return isThere(shift) && hundredths(shift) > 0;
  }

  private long hundredths(int shift) {
    return fact(shift).amount(GROSS_OUTPUT);
  }

  /** The output of a month with a report, in hundredths of 万元. */
  BigDecimal at(int shift) {
    return BigDecimal.valueOf(hundredths(shift));
  }

  /** The output of a month with a report, in 万元. */
  BigDecimal money(int shift) {
    return Evidence.money(BigInteger.valueOf(hundredths(shift)));
  }

  String period(int shift) {
    return Months.text(reports.month() + shift);
  }

  /** The months that are there, of those from one up to another. */
  List<Integer> there(int firstShift, int lastShift) {
    return IntStream.rangeClosed(firstShift, lastShift).filter(this::isThere).boxed().toList();
  }

  /** The reports of months that are there. */
  List<ReportRef> sources(List<Integer> shifts) {
    return shifts.stream().map(shift -> fact(shift).source()).toList();
  }
}
