package cn.qianhu.streams.form.output;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.event.OutputFact;
import cn.qianhu.streams.alert.EnterpriseRule;
import cn.qianhu.streams.alert.Thresholds;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.form.AmountsMonth;
import cn.qianhu.streams.form.CountingReport;
import cn.qianhu.streams.form.EnterpriseFact;
import cn.qianhu.streams.form.FactEvents;
import java.util.List;

/** A month of output. */
public final class OutputMonth extends AmountsMonth<OutputFields> {

  public OutputMonth() {
    super(OutputForm.KIND);
  }

  @Override
  protected long[] amountsOf(OutputFields fields) {
    return new long[] {
      fields.grossOutput(),
      fields.salesOutput(),
      fields.exportDelivery(),
      fields.revenue(),
      fields.profit(),
      fields.employees()
    };
  }

  @Override
  protected OutputFields fields(ReportHead head, long[] amounts) {
    return new OutputFields(
        head, amounts[0], amounts[1], amounts[2], amounts[3], amounts[4], amounts[5]);
  }

  /** They have always stood without their number. */
  @Override
  public void write(BinaryWriter out, OutputFields fields) {
    for (long amount : amountsOf(fields)) {
      out.writeLong(amount);
    }
  }

  @Override
  public OutputFields read(ReportHead head, BinaryReader in) {
    return fields(head, readAmounts(in, kind().amounts().size()));
  }

  @Override
  public List<EnterpriseRule> rules(Thresholds thresholds) {
    return List.of(
        new OutputDrop(thresholds), new ReportOverdue(thresholds), new UnitSuspect(thresholds));
  }

  @Override
  public OutputFact message(EnterpriseFact<CountingReport<OutputFields>> fact) {
    EnterpriseFields entry = fact.entry();
    OutputFields output = fact.fact().fields();
    return OutputFact.newBuilder()
        .setUscc(fact.uscc())
        .setPeriod(Months.text(fact.month()))
        .setRegion(entry.county())
        .setIndustry(entry.division())
        .setScopes(FactEvents.scopes(entry.scopes()))
        .setGrossOutput(output.grossOutput())
        .setSalesOutput(output.salesOutput())
        .setExportDelivery(output.exportDelivery())
        .setRevenue(output.revenue())
        .setProfit(output.profit())
        .setEmployees(output.employees())
        .setSources(List.of(FactEvents.source(fact.fact().source())))
        .build();
  }
}
