package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Months;
import java.time.YearMonth;

/** Applies rules one after the other and keeps the finding of the first that is broken. */
public final class Rules {

  private Finding first;

  /** What the first broken rule says; null where all hold. */
  public Finding broken() {
    return first;
  }

  public Rules require(boolean holds, Reason reason, String column, String value) {
    if (first == null && !holds) {
      first = new Finding(reason, column, value);
    }
    return this;
  }

  public Rules known(boolean holds, String column, String value) {
    return require(holds, Reason.UNKNOWN_CODE, column, value);
  }

  public Rules inRange(boolean holds, String column, String value) {
    return require(holds, Reason.OUT_OF_RANGE, column, value);
  }

  /** The month of a report is not before the first nor after that in which it was reported. */
  public Rules periodInRange(ReportHead head) {
    YearMonth period = head.period();
    boolean holds =
        !period.isBefore(Months.FIRST) && !period.isAfter(Months.monthOf(head.reportedAt()));
    return inRange(holds, "period", period.toString());
  }

  public Rules notNegative(Amount... amounts) {
    for (Amount amount : amounts) {
      inRange(!amount.tooLarge() && !amount.negative(), amount.column(), amount.text());
    }
    return this;
  }

  public Rules notTooLarge(Amount amount) {
    return inRange(!amount.tooLarge(), amount.column(), amount.text());
  }

  /** A part is not greater than the whole it is a part of. */
  public Rules partOf(Amount whole, Amount part) {
    return consistent(part.units() <= whole.units(), part.column(), part.text());
  }

  public Rules consistent(boolean holds, String column, String value) {
    return require(holds, Reason.INCONSISTENT, column, value);
  }
}
