package cn.qianhu.contract.form.investment;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.ProjectStatus;
import cn.qianhu.contract.form.Amounts;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Identifiers;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.ReportHead;
import cn.qianhu.contract.form.Row;
import cn.qianhu.contract.form.RuleChain;
import cn.qianhu.contract.form.SharedColumns;
import cn.qianhu.contract.form.TextForm;
import cn.qianhu.contract.measure.MeasureSpec;
import cn.qianhu.event.InvestmentFact;
import cn.qianhu.event.InvestmentReport;
import java.util.List;

/** Monthly report of a project's investment (项目投资). */
public final class InvestmentForm extends TextForm<InvestmentReport, InvestmentFields>
    implements ReportForm {

  private static final String CHECK_PARTS_ZH =
      "大于 completed：请核对" + InvestmentMeasures.COMPLETED.words().zh() + "与其中项。";
  private static final String CHECK_PARTS_EN = "is greater than completed; check both.";

  public static final Kind KIND =
      Kind.named("investment", "投资月报", "investment")
          .number(3)
          .on("reports.investment", "Monthly reports of projects.")
          .facts("project_code/period", "Investment that counts.")
          .reported()
          .claims("project_code", "period", "revision")
          .needed("revision")
          .columns(
              SharedColumns.REPORT_ID,
              SharedColumns.USCC,
              SharedColumns.PROJECT_CODE,
              SharedColumns.PERIOD,
              SharedColumns.REVISION,
              SharedColumns.REPORTED_AT,
              SharedColumns.WITHDRAWN,
              FormColumn.money("completed"),
              FormColumn.money("technical")
                  .partOf("completed")
                  .contradicts(CHECK_PARTS_ZH, CHECK_PARTS_EN),
              FormColumn.money("equipment")
                  .partOf("completed")
                  .contradicts(CHECK_PARTS_ZH, CHECK_PARTS_EN),
              FormColumn.text("status")
                  .listed(CodeLists.PROJECT_STATUS)
                  .described("项目状态", "status of the project")
                  .codedBy(
                      " SIGNED、STARTED、UNDER_CONSTRUCTION、COMPLETED、IN_PRODUCTION、IN_STATISTICS 之一",
                      "SIGNED, STARTED, UNDER_CONSTRUCTION, COMPLETED, IN_PRODUCTION or"
                          + " IN_STATISTICS"))
          .example(
              "I-001142",
              "91370406RHEK2HAG96",
              "2103-371721-04-01-454224",
              "2021-01",
              "1",
              "2021-02-02T09:49:00+08:00",
              "false",
              "593.21",
              "174.49",
              "196.47",
              "UNDER_CONSTRUCTION")
          .declared();

  public InvestmentForm() {
    super(KIND, InvestmentReport.class);
  }

  @Override
  public Class<InvestmentFact> factClass() {
    return InvestmentFact.class;
  }

  @Override
  public List<MeasureSpec> measures() {
    return InvestmentMeasures.all();
  }

  @Override
  public List<AlertRule> alertRules() {
    return InvestmentAlertRules.all();
  }

  @Override
  public InvestmentForm judgingBy(CodeTables tables) {
    return this;
  }

  @Override
  protected FieldCheck<InvestmentFields> check(Row row) {
    ReportHead head = row.head();
    String projectCode = row.required("project_code");
    Amounts amounts = row.amounts(head);
    String statusText = head.withdrawn() ? "" : row.required("status");
    if (row.malformed() != null) {
      return refused(row, row.malformed());
    }
    Finding badForm =
        Identifiers.first(
            Identifiers.badUscc(head.uscc()), Identifiers.badProjectCode(projectCode));
    if (badForm != null) {
      return refused(row, badForm);
    }
    ProjectStatus status = ProjectStatus.named(statusText);
    RuleChain rules =
        new RuleChain()
            .codeExists(status != null || head.withdrawn(), "status", statusText)
            .periodInRange(head)
            .amounts(amounts);
    long[] units = amounts.units();
    InvestmentFields fields =
        new InvestmentFields(
            row.withTexts(head, rules), projectCode, units[0], units[1], units[2], status);
    return judged(row, head.uscc(), fields, rules);
  }
}
