package cn.qianhu.reporting;

import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.investment.InvestmentForm;
import java.math.BigDecimal;
import java.time.YearMonth;

/** A monthly report of the investment in a project (项目投资). */
public final class InvestmentBuilder extends MonthlyBuilder<InvestmentBuilder> {

  InvestmentBuilder(String uscc, String projectCode, YearMonth period) {
    super(monthly(InvestmentForm.KIND, uscc, period).set("project_code", projectCode));
  }

  @Override
  InvestmentBuilder self() {
    return this;
  }

  /** Investment completed this month, in 万元, at most two decimals. */
  public InvestmentBuilder completed(BigDecimal amount) {
    return with("completed", amount);
  }

  /** Investment completed this month, in 万元, at most two decimals. */
  public InvestmentBuilder completed(String amount) {
    return with("completed", amount);
  }

  /** The part that is technical renovation (技改), in 万元, at most two decimals. */
  public InvestmentBuilder technical(BigDecimal amount) {
    return with("technical", amount);
  }

  /** The part that is technical renovation (技改), in 万元, at most two decimals. */
  public InvestmentBuilder technical(String amount) {
    return with("technical", amount);
  }

  /** The part that is equipment, in 万元, at most two decimals. */
  public InvestmentBuilder equipment(BigDecimal amount) {
    return with("equipment", amount);
  }

  /** The part that is equipment, in 万元, at most two decimals. */
  public InvestmentBuilder equipment(String amount) {
    return with("equipment", amount);
  }

  /** Sets the status of the project. */
  public InvestmentBuilder status(ProjectStatus status) {
    return with("status", status.name());
  }
}
