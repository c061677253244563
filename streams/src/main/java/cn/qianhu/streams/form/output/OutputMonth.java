package cn.qianhu.streams.form.output;

import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.directory.EnterpriseFields;
import cn.qianhu.contract.form.output.OutputFields;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.log.ReportRef;
import cn.qianhu.contract.topic.Topic;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.OutputFact;
import cn.qianhu.streams.alert.EnterpriseRule;
import cn.qianhu.streams.alert.OutputDrop;
import cn.qianhu.streams.alert.ReportOverdue;
import cn.qianhu.streams.alert.ReportedAmounts;
import cn.qianhu.streams.alert.Thresholds;
import cn.qianhu.streams.alert.UnitSuspect;
import cn.qianhu.streams.book.BinaryReader;
import cn.qianhu.streams.book.BinaryWriter;
import cn.qianhu.streams.figure.Slot;
import cn.qianhu.streams.figure.Sums;
import cn.qianhu.streams.form.CountingReport;
import cn.qianhu.streams.form.CountingReports;
import cn.qianhu.streams.form.EnterpriseFact;
import cn.qianhu.streams.form.FactEvents;
import cn.qianhu.streams.form.MonthFacts;
import cn.qianhu.streams.form.MonthlyForm;
import java.util.List;

/** A month of output: one report counts. */
public final class OutputMonth implements MonthlyForm<OutputFields, CountingReport<OutputFields>> {

  @Override
  public Kind kind() {
    return OutputForm.KIND;
  }

  @Override
  public void write(BinaryWriter out, OutputFields fields) {
    out.writeLong(fields.grossOutput());
    out.writeLong(fields.salesOutput());
    out.writeLong(fields.exportDelivery());
    out.writeLong(fields.revenue());
    out.writeLong(fields.profit());
    out.writeLong(fields.employees());
  }

  @Override
  public OutputFields read(ReportHead head, BinaryReader in) {
    return new OutputFields(
        head,
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong(),
        in.readLong());
  }

  @Override
  public CountingReport<OutputFields> fact(CountingReports<OutputFields> counting) {
    return counting.only();
  }

  @Override
  public void contribute(Sums sums, MonthFacts facts, MonthFacts prior) {
    if (facts.has(this)) {
      OutputFields output = facts.of(this).fields();
      add(sums, output);
      if (prior.has(this)) {
        addPair(sums, output, prior.of(this).fields());
      }
    }
  }

  private static void add(Sums sums, OutputFields output) {
    sums.add(Slot.REPORTED, 1)
        .add(Slot.GROSS_OUTPUT, output.grossOutput())
        .add(Slot.SALES_OUTPUT, output.salesOutput())
        .add(Slot.EXPORT_DELIVERY, output.exportDelivery())
        .add(Slot.REVENUE, output.revenue())
        .add(Slot.PROFIT, output.profit())
        .add(Slot.EMPLOYEES, output.employees());
  }

  private static void addPair(Sums sums, OutputFields current, OutputFields prior) {
    sums.add(Slot.PAIRED, 1)
        .add(Slot.GROWING, current.grossOutput() > prior.grossOutput() ? 1 : 0)
        .add(Slot.GROSS_OUTPUT_CURRENT, current.grossOutput())
        .add(Slot.GROSS_OUTPUT_PRIOR, prior.grossOutput())
        .add(Slot.SALES_OUTPUT_CURRENT, current.salesOutput())
        .add(Slot.SALES_OUTPUT_PRIOR, prior.salesOutput())
        .add(Slot.EXPORT_DELIVERY_CURRENT, current.exportDelivery())
        .add(Slot.EXPORT_DELIVERY_PRIOR, prior.exportDelivery())
        .add(Slot.REVENUE_CURRENT, current.revenue())
        .add(Slot.REVENUE_PRIOR, prior.revenue())
        .add(Slot.PROFIT_CURRENT, current.profit())
        .add(Slot.PROFIT_PRIOR, prior.profit())
        .add(Slot.EMPLOYEES_CURRENT, current.employees())
        .add(Slot.EMPLOYEES_PRIOR, prior.employees());
  }

  @Override
  public List<EnterpriseRule> rules(Thresholds thresholds) {
    return List.of(
        new OutputDrop(thresholds), new ReportOverdue(thresholds), new UnitSuspect(thresholds));
  }

  @Override
  public ReportedAmounts amounts(CountingReport<OutputFields> fact) {
    return new OutputAmounts(fact);
  }

  private record OutputAmounts(CountingReport<OutputFields> report) implements ReportedAmounts {

    @Override
    public long amount(String column) {
      OutputFields fields = report.fields();
      return switch (column) {
        case "gross_output" -> fields.grossOutput();
        case "sales_output" -> fields.salesOutput();
        case "export_delivery" -> fields.exportDelivery();
        case "revenue" -> fields.revenue();
        case "profit" -> fields.profit();
        case "employees" -> fields.employees();
        default -> throw new IllegalArgumentException("no amount of output is called " + column);
      };
    }

    @Override
    public ReportRef source() {
      return report.source();
    }
  }

  @Override
  public Topic facts() {
    return Topics.FACTS_OUTPUT;
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
