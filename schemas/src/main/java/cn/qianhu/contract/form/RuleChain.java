package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Months;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;

/** Applies rules one after the other and keeps the finding of the first that is broken. */
public final class RuleChain {

  private Finding first;

  /** The finding of the first broken rule; null where all hold. */
  public Finding broken() {
    return first;
  }

  private RuleChain require(boolean holds, Reason reason, String column, Supplier<String> value) {
    if (first == null && !holds) {
      first = new Finding(reason, column, value.get());
    }
    return this;
  }

  private RuleChain require(boolean holds, Reason reason, Amount amount) {
    return require(holds, reason, amount.column(), amount::text);
  }

  public RuleChain codeExists(boolean holds, String column, String value) {
    return require(holds, Reason.UNKNOWN_CODE, column, () -> value);
  }

  public RuleChain inRange(boolean holds, String column, String value) {
    return require(holds, Reason.OUT_OF_RANGE, column, () -> value);
  }

  /** The month of a report is not before the first nor after that in which it was reported. */
  public RuleChain periodInRange(ReportHead head) {
    YearMonth period = head.period();
    boolean holds =
        !period.isBefore(Months.FIRST) && !period.isAfter(Months.monthOf(head.reportedAt()));
    return require(holds, Reason.OUT_OF_RANGE, "period", period::toString);
  }

  /** Checks the amounts of a report by the declarations of their columns. */
  public RuleChain amounts(Amounts amounts) {
    return amounts.judged(this);
  }

  public RuleChain notNegative(Amount... amounts) {
    return notNegative(List.of(amounts));
  }

  public RuleChain notNegative(List<Amount> amounts) {
    for (Amount amount : amounts) {
      require(!amount.tooLarge() && !amount.negative(), Reason.OUT_OF_RANGE, amount);
    }
    return this;
  }

  public RuleChain notTooLarge(Amount amount) {
    return require(!amount.tooLarge(), Reason.OUT_OF_RANGE, amount);
  }

  /** A part is not greater than the whole it is a part of. */
  public RuleChain partOf(Amount whole, Amount part) {
    return consistent(part.units() <= whole.units(), part);
  }

  public RuleChain consistent(boolean holds, Amount amount) {
    return require(holds, Reason.INCONSISTENT, amount);
  }

  public RuleChain consistent(boolean holds, String column, String value) {
    return require(holds, Reason.INCONSISTENT, column, () -> value);
  }
}
