package cn.qianhu.contract.form;

import cn.qianhu.contract.code.Uscc;
import cn.qianhu.event.OutputReport;
import java.util.List;

/** Monthly report of output and sales (工业产销). */
public final class OutputForm extends TextForm<OutputReport, OutputFields> {

  public OutputForm() {
    super(Kind.OUTPUT);
  }

  @Override
  public String key(List<String> texts) {
    return kind().keyPart(texts, 0);
  }

  @Override
  OutputReport typed(List<String> texts) {
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
  OutputReport written(List<String> texts) {
    return OutputReport.newBuilder().setWritten(texts).build();
  }

  @Override
  List<String> written(OutputReport event) {
    return event.getWritten();
  }

  @Override
  List<String> typedTexts(OutputReport report) {
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
  FieldCheck<OutputFields> check(List<String> texts) {
    Row row = new Row(kind(), texts);
    ReportHead head = row.head();
    Amount gross = row.amount("gross_output", Amount.MONEY, head);
    Amount sales = row.amount("sales_output", Amount.MONEY, head);
    Amount export = row.amount("export_delivery", Amount.MONEY, head);
    Amount revenue = row.amount("revenue", Amount.MONEY, head);
    Amount profit = row.amount("profit", Amount.MONEY, head);
    Amount employees = row.amount("employees", Amount.PERSONS, head);
    if (row.malformed() != null) {
      return FieldCheck.refused(kind(), key(texts), row.malformed());
    }
    Finding badForm = Identifiers.badUscc(head.uscc());
    if (badForm != null) {
      return FieldCheck.refused(kind(), key(texts), badForm);
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
            head,
            gross.units(),
            sales.units(),
            export.units(),
            revenue.units(),
            profit.units(),
            employees.units());
    boolean checkCharacterHolds = Uscc.checkCharacterHolds(head.uscc());
    return new FieldCheck<>(kind(), key(texts), fields, null, checkCharacterHolds, rules.broken());
  }
}
