package cn.qianhu.streams.form.investment;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.directory.ProjectFields;
import cn.qianhu.contract.form.investment.InvestmentFields;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.streams.figure.Slot;
import cn.qianhu.streams.figure.Sums;
import cn.qianhu.streams.form.FactEvents;
import java.util.List;

/** A month of a project: what the report that counts adds to cells, and the fact that it makes. */
public final class InvestmentMonth {

  private InvestmentMonth() {}

  /** What the report adds to every cell that covers the project. */
  public static Sums contribution(InvestmentFields report) {
    return new Sums()
        .add(Slot.INVESTED, 1)
        .add(Slot.COMPLETED, report.completed())
        .add(Slot.TECHNICAL, report.technical())
        .add(Slot.EQUIPMENT, report.equipment());
  }

  public static InvestmentFact message(
      int month, ProjectFields entry, InvestmentFields report, ReportRef source) {
    return InvestmentFact.newBuilder()
        .setProjectCode(report.projectCode())
        .setUscc(report.head().uscc())
        .setPeriod(Months.text(month))
        .setRegion(entry.county())
        .setIndustry(entry.division())
        .setLevels(FactEvents.scopes(entry.levels()))
        .setCompleted(report.completed())
        .setTechnical(report.technical())
        .setEquipment(report.equipment())
        .setStatus(report.status().name())
        .setSources(List.of(FactEvents.source(source)))
        .build();
  }
}
