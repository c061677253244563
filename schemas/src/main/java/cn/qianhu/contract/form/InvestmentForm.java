package cn.qianhu.contract.form;

import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.code.Uscc;
import cn.qianhu.event.InvestmentReport;
import java.util.List;

/** Monthly report of a project's investment (项目投资). */
public final class InvestmentForm extends TextForm<InvestmentReport, InvestmentFields> {

  public InvestmentForm() {
    super(Kind.INVESTMENT);
  }

  @Override
  public String key(List<String> texts) {
    return kind().keyPart(texts, 0);
  }

  @Override
  InvestmentReport typed(List<String> texts) {
    InvestmentReport report = new InvestmentReport();
    report.setReportId(texts.get(0));
    report.setUscc(texts.get(1));
    report.setProjectCode(texts.get(2));
    report.setPeriod(texts.get(3));
    report.setRevision(longOrZero(texts.get(4)));
    report.setReportedAt(Instants.toMillis(texts.get(5)));
    report.setWithdrawn(flag(texts.get(6)));
    report.setCompleted(money(texts.get(7)));
    report.setTechnical(money(texts.get(8)));
    report.setEquipment(money(texts.get(9)));
    report.setStatus(texts.get(10));
    return report;
  }

  @Override
  InvestmentReport written(List<String> texts) {
    return InvestmentReport.newBuilder().setWritten(texts).build();
  }

  @Override
  List<String> written(InvestmentReport event) {
    return event.getWritten();
  }

  @Override
  List<String> typedTexts(InvestmentReport report) {
    return List.of(
        report.getReportId(),
        report.getUscc(),
        report.getProjectCode(),
        report.getPeriod(),
        textUnlessZero(report.getRevision()),
        Instants.ofMillis(report.getReportedAt()),
        flagText(report.getWithdrawn()),
        moneyText(report.getCompleted()),
        moneyText(report.getTechnical()),
        moneyText(report.getEquipment()),
        report.getStatus());
  }

  @Override
  FieldCheck<InvestmentFields> check(List<String> texts) {
    Row row = new Row(kind(), texts);
    ReportHead head = row.head();
    String projectCode = row.required("project_code");
    Amount completed = row.amount("completed", Amount.MONEY, head);
    Amount technical = row.amount("technical", Amount.MONEY, head);
    Amount equipment = row.amount("equipment", Amount.MONEY, head);
    String statusText = head.withdrawn() ? "" : row.required("status");
    if (row.malformed() != null) {
      return FieldCheck.refused(kind(), key(texts), row.malformed());
    }
    Finding badForm =
        Identifiers.first(
            Identifiers.badUscc(head.uscc()), Identifiers.badProjectCode(projectCode));
    if (badForm != null) {
      return FieldCheck.refused(kind(), key(texts), badForm);
    }
    ProjectStatus status = ProjectStatus.named(statusText);
    Rules rules =
        new Rules()
            .known(status != null || head.withdrawn(), "status", statusText)
            .periodInRange(head)
            .notNegative(completed, technical, equipment)
            .partOf(completed, technical)
            .partOf(completed, equipment);
    InvestmentFields fields =
        new InvestmentFields(
            head, projectCode, completed.units(), technical.units(), equipment.units(), status);
    return new FieldCheck<>(
        kind(), key(texts), fields, null, Uscc.checkCharacterHolds(head.uscc()), rules.broken());
  }
}
