package cn.qianhu.reporting;

import cn.qianhu.contract.form.output.OutputForm;
import java.math.BigDecimal;
import java.time.YearMonth;

/** A monthly report of output and sales (工业产销). */
public final class OutputBuilder extends MonthlyBuilder<OutputBuilder> {

  OutputBuilder(String uscc, YearMonth period) {
    super(monthly(OutputForm.KIND, uscc, period));
  }

  @Override
  OutputBuilder self() {
    return this;
  }

  /** Gross output, in 万元, at most two decimals. */
  public OutputBuilder grossOutput(BigDecimal amount) {
    return with("gross_output", amount);
  }

  /** Gross output, in 万元, at most two decimals. */
  public OutputBuilder grossOutput(String amount) {
    return with("gross_output", amount);
  }

  /** Output sold, in 万元, at most two decimals. */
  public OutputBuilder salesOutput(BigDecimal amount) {
    return with("sales_output", amount);
  }

  /** Output sold, in 万元, at most two decimals. */
  public OutputBuilder salesOutput(String amount) {
    return with("sales_output", amount);
  }

  /** The part of the output sold that is for export, in 万元, at most two decimals. */
  public OutputBuilder exportDelivery(BigDecimal amount) {
    return with("export_delivery", amount);
  }

  /** The part of the output sold that is for export, in 万元, at most two decimals. */
  public OutputBuilder exportDelivery(String amount) {
    return with("export_delivery", amount);
  }

  /** Revenue, in 万元, at most two decimals. */
  public OutputBuilder revenue(BigDecimal amount) {
    return with("revenue", amount);
  }

  /** Revenue, in 万元, at most two decimals. */
  public OutputBuilder revenue(String amount) {
    return with("revenue", amount);
  }

  /** Total profit, in 万元, at most two decimals. May be negative. */
  public OutputBuilder profit(BigDecimal amount) {
    return with("profit", amount);
  }

  /** Total profit, in 万元, at most two decimals. May be negative. */
  public OutputBuilder profit(String amount) {
    return with("profit", amount);
  }

  /** Employees at the end of the month, persons. */
  public OutputBuilder employees(long persons) {
    return with("employees", Long.toString(persons));
  }

  /** Employees at the end of the month, persons, no decimals. */
  public OutputBuilder employees(String persons) {
    return with("employees", persons);
  }
}
