package cn.qianhu.reporting;

import cn.qianhu.contract.form.Kind;
import java.math.BigDecimal;
import java.time.YearMonth;

/** A monthly report of any form that is registered, by the names of its columns. */
public final class FormBuilder extends MonthlyBuilder<FormBuilder> {

  FormBuilder(Kind form, String uscc, YearMonth period) {
    super(monthly(form, uscc, period));
  }

  @Override
  FormBuilder self() {
    return this;
  }

  /**
   * Sets a column from its text, as it would stand in a file.
   *
   * @throws IllegalArgumentException if the form has no such column
   */
  public FormBuilder set(String column, String text) {
    return with(column, text);
  }

  /** An amount, with no more decimals than its column takes. */
  public FormBuilder set(String column, BigDecimal amount) {
    return with(column, amount);
  }

  /** A whole amount, such as a number of persons. */
  public FormBuilder set(String column, long amount) {
    return with(column, Long.toString(amount));
  }

  /**
   * Withdraws what was reported under the natural key that is set: enterprise, month, and the other
   * columns of the key.
   */
  public WithdrawalBuilder withdrawal() {
    return new WithdrawalBuilder(columns());
  }
}
