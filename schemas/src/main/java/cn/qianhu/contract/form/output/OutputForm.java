package cn.qianhu.contract.form.output;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.Amount;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Identifiers;
import cn.qianhu.contract.form.Instants;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Numbers;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.Row;
import cn.qianhu.contract.form.Rules;
import cn.qianhu.contract.form.SharedColumns;
import cn.qianhu.contract.form.TextForm;
import cn.qianhu.event.OutputFact;
import cn.qianhu.event.OutputReport;
import java.util.List;

/** Monthly report of output and sales (工业产销). */
public final class OutputForm extends TextForm<OutputReport, OutputFields> implements ReportForm {

  public static final Kind KIND =
      Kind.named("output", "产销月报", "output")
          .number(2)
          .on("reports.output", "Monthly reports of output and sales.")
          .facts("uscc/period", "Output that counts.")
          .reported()
          .claims("uscc", "period", "revision")
          .needed("revision")
          .columns(
              SharedColumns.REPORT_ID,
              SharedColumns.USCC,
              SharedColumns.PERIOD,
              SharedColumns.REVISION,
              SharedColumns.REPORTED_AT,
              SharedColumns.WITHDRAWN,
              FormColumn.money("gross_output"),
              FormColumn.money("sales_output"),
              FormColumn.money("export_delivery")
                  .partOf("sales_output")
                  .contradicts(
                      "大于 sales_output：请核对出口交货值与工业销售产值。",
                      "is greater than sales_output; check both."),
              FormColumn.money("revenue"),
              FormColumn.money("profit").mayBeNegative(),
              FormColumn.persons("employees").described("期末用工人数", "persons employed"))
          .example(
              "O-000001",
              "91370406RHEK2HAG96",
              "2021-01",
              "1",
              "2021-02-02T09:14:00+08:00",
              "false",
              "23779.94",
              "22660.52",
              "478.43",
              "23113.73",
              "1286.14",
              "609")
          .declared();

  public OutputForm() {
    super(KIND);
  }

  @Override
  public Class<OutputReport> eventClass() {
    return OutputReport.class;
  }

  @Override
  public Class<OutputFact> factClass() {
    return OutputFact.class;
  }

  @Override
  public OutputForm judgingBy(CodeTables tables) {
    return this;
  }

  @Override
  protected String key(Row row) {
    return row.keyPart(0);
  }

  @Override
  protected OutputReport typed(List<String> texts) {
    OutputReport report = new OutputReport();
    report.setReportId(texts.get(0));
    report.setUscc(texts.get(1));
    report.setPeriod(texts.get(2));
    report.setRevision(longOrZero(texts.get(3)));
    report.setReportedAt(Instants.toMillis(texts.get(4)));
    report.setWithdrawn(flag(texts.get(5)));
    report.setGrossOutput(money(texts.get(6)));
    report.setSalesOutput(money(texts.get(7)));
    report.setExportDelivery(money(texts.get(8)));
    report.setRevenue(money(texts.get(9)));
    report.setProfit(money(texts.get(10)));
    report.setEmployees(Amount.read("employees", texts.get(11), Amount.PERSONS).typed());
    return report;
  }

  @Override
  protected OutputReport written(List<String> texts) {
    return OutputReport.newBuilder().setWritten(texts).build();
  }

  @Override
  protected List<String> written(OutputReport event) {
    return event.getWritten();
  }

  @Override
  protected List<String> typedTexts(OutputReport report) {
    return List.of(
        report.getReportId(),
        report.getUscc(),
        report.getPeriod(),
        textUnlessZero(report.getRevision()),
        Instants.ofMillis(report.getReportedAt()),
        flagText(report.getWithdrawn()),
        moneyText(report.getGrossOutput()),
        moneyText(report.getSalesOutput()),
        moneyText(report.getExportDelivery()),
        moneyText(report.getRevenue()),
        moneyText(report.getProfit()),
        Numbers.text(report.getEmployees(), Amount.PERSONS));
  }

  @Override
  protected FieldCheck<OutputFields> check(Row row) {
    ReportHead head = row.head();
    Amount gross = row.amount("gross_output", Amount.MONEY, head);
    Amount sales = row.amount("sales_output", Amount.MONEY, head);
    Amount export = row.amount("export_delivery", Amount.MONEY, head);
    Amount revenue = row.amount("revenue", Amount.MONEY, head);
    Amount profit = row.amount("profit", Amount.MONEY, head);
    Amount employees = row.amount("employees", Amount.PERSONS, head);
    if (row.malformed() != null) {
      return refused(row, row.malformed());
    }
    Finding badForm = Identifiers.badUscc(head.uscc());
    if (badForm != null) {
      return refused(row, badForm);
    }
    Rules rules =
        new Rules()
            .periodInRange(head)
            .notNegative(gross, sales, export, revenue)
            .notTooLarge(profit)
            .notNegative(employees)
            .partOf(sales, export);
    OutputFields fields =
        new OutputFields(
            row.withTexts(head, rules),
            gross.units(),
            sales.units(),
            export.units(),
            revenue.units(),
            profit.units(),
            employees.units());
    return judged(row, head.uscc(), fields, rules);
  }
}
