package cn.qianhu.domain.form.investment;

import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.domain.figure.Slot;
import cn.qianhu.domain.figure.Sums;

/** A month of a project: what the report that counts adds to cells. */
public final class InvestmentMonth {

  private InvestmentMonth() {}

  /** The sums that the report adds to every cell that covers the project. */
  public static Sums contribution(InvestmentFields report) {
    return new Sums()
        .add(Slot.INVESTED, 1)
        .add(Slot.COMPLETED, report.completed())
        .add(Slot.TECHNICAL, report.technical())
        .add(Slot.EQUIPMENT, report.equipment());
  }
}
