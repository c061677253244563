package cn.qianhu.contract.form.directory;

import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.Amount;
import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.FieldCheck;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Identifiers;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.Row;
import cn.qianhu.contract.form.RuleChain;
import cn.qianhu.contract.form.SharedColumns;
import cn.qianhu.contract.form.TextForm;
import cn.qianhu.event.ProjectEntry;
import java.util.List;

/** Entry of the directory of projects ("domain, Who is monitored"). */
public final class ProjectForm extends TextForm<ProjectEntry, ProjectFields> implements ReportForm {

  private static final int MONTHS = 12;

  public static final Kind KIND =
      Kind.named("projects", "项目名录", "directory of projects")
          .number(1)
          .directory()
          .on("directory.projects", "Directory of projects.")
          .keyedBy("project_code")
          .claims("project_code", "plan_year")
          .needed("total_investment")
          .columns(
              SharedColumns.PROJECT_CODE,
              FormColumn.of("plan_year", ColumnContent.YEAR)
                  .described("计划年度，四位数字", "year of the plan, four digits")
                  .called("计划年度", "plan_year"),
              SharedColumns.USCC,
              FormColumn.of("name", ColumnContent.NAME).described("项目名称", "name of the project"),
              SharedColumns.REGION,
              SharedColumns.INDUSTRY,
              FormColumn.text("levels")
                  .severalOf(CodeLists.PROJECT_SCOPE)
                  .mayBeEmpty()
                  .described("项目级别，以 ; 分隔", "levels, separated by ;")
                  .codedBy(
                      " PROVINCIAL_KEY、CITY_KEY、TECHNICAL，多项以分号分隔",
                      "PROVINCIAL_KEY, CITY_KEY or TECHNICAL, separated by semicolons"),
              FormColumn.money("total_investment")
                  .described("总投资，万元", "total planned investment, 10,000 yuan"),
              FormColumn.money("plan_investment")
                  .described("年度计划投资，万元", "investment planned for the year, 10,000 yuan"),
              FormColumn.of("plan_months", ColumnContent.MONEY_BY_MONTH)
                  .mayBeMissing()
                  .described(
                      "一月至十二月的计划投资，万元，以 ; 相连，留空即按月均衡",
                      "investment planned for January to December, 10,000 yuan, joined by ; or"
                          + " empty for equal months")
                  .called("月度计划投资", "plan by month")
                  .contradicts(
                      "各月之和不等于 plan_investment：请核对两列。",
                      "does not add up to plan_investment; check both."))
          .example(
              "2103-371721-04-01-454224",
              "2021",
              "91370406RHEK2HAG96",
              "样本项目000",
              "371721",
              "30",
              "PROVINCIAL_KEY",
              "22262.62",
              "5163.62",
              "")
          .declared();

  private final CodeTables tables;

  /** Judging by the tables shipped with this version. */
  public ProjectForm() {
    this(CodeTables.standard());
  }

  public ProjectForm(CodeTables tables) {
    super(KIND, ProjectEntry.class);
    this.tables = tables;
  }

  @Override
  public ProjectForm judgingBy(CodeTables tables) {
    return new ProjectForm(tables);
  }

  @Override
  protected String key(Row row) {
    return row.keyPart(0) + "/" + row.keyPart(1);
  }

  @Override
  protected FieldCheck<ProjectFields> check(Row row) {
    String projectCode = row.required("project_code");
    int planYear = row.year("plan_year");
    String uscc = row.required("uscc");
    String name = row.required("name");
    String county = row.required("region");
    String division = row.required("industry");
    Amount total = row.amount("total_investment", Amount.MONEY);
    Amount plan = row.amount("plan_investment", Amount.MONEY);
    List<Amount> months = row.amounts("plan_months", MONTHS, Amount.MONEY);
    if (row.malformed() != null) {
      return refused(row, row.malformed());
    }
    Finding badForm =
        Identifiers.first(Identifiers.badProjectCode(projectCode), Identifiers.badUscc(uscc));
    if (badForm != null) {
      return refused(row, badForm);
    }
    ScopeList levels = ScopeList.read(row.text("levels"), Scope::isProjectLevel);
    RuleChain rules =
        new RuleChain()
            .codeExists(tables.regions().isCounty(county), "region", county)
            .codeExists(tables.industries().isDivision(division), "industry", division)
            .codeExists(levels.unknownCode() == null, "levels", levels.unknownCode())
            .notNegative(total, plan)
            .notNegative(months)
            .consistent(makeUp(plan, months), "plan_months", row.text("plan_months"));
    ProjectFields fields =
        new ProjectFields(
            projectCode,
            planYear,
            uscc,
            name,
            county,
            division,
            levels.mask(),
            total.units(),
            plan.units(),
            months.stream().map(Amount::units).toList());
    return judged(row, uscc, fields, rules);
  }

  private static boolean makeUp(Amount plan, List<Amount> months) {
    long sum = months.stream().mapToLong(Amount::units).sum();
    return months.isEmpty() || sum == plan.units();
  }
}
