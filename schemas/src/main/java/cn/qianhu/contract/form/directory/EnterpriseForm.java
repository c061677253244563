package cn.qianhu.contract.form.directory;

import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
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
import cn.qianhu.event.EnterpriseEntry;
import java.time.YearMonth;

/** Entry of the directory of enterprises ("domain, Who is monitored"). */
public final class EnterpriseForm extends TextForm<EnterpriseEntry, EnterpriseFields>
    implements ReportForm {

  public static final Kind KIND =
      Kind.named("enterprises", "企业名录", "directory of enterprises")
          .number(0)
          .directory()
          .on("directory.enterprises", "Directory of enterprises.")
          .claims("uscc", "valid_from")
          .needed("valid_from")
          .columns(
              SharedColumns.USCC,
              FormColumn.of("name", ColumnContent.NAME).described("企业名称", "name of the enterprise"),
              SharedColumns.REGION,
              SharedColumns.INDUSTRY,
              FormColumn.text("scopes")
                  .severalOf(CodeLists.ENTERPRISE_SCOPE)
                  .mayBeEmpty()
                  .described("监测范围，以 ; 分隔", "scopes, separated by ;")
                  .codedBy(
                      " KEY_1000、CITY_100、ABOVE_SCALE，多项以分号分隔",
                      "KEY_1000, CITY_100 or ABOVE_SCALE, separated by semicolons"),
              SharedColumns.TWO_HIGH,
              FormColumn.of("code_exempt", ColumnContent.FLAG)
                  .mayBeMissing()
                  .described(
                      "代码校验位不符，仍予采信",
                      "whether the code is admitted although its check character does not hold"),
              FormColumn.of("valid_from", ColumnContent.MONTH)
                  .described("自该月起有效 YYYY-MM", "first month that the entry is in force for")
                  .called("生效月份", "valid from"),
              FormColumn.of("closed_from", ColumnContent.MONTH)
                  .described(
                      "自该月起关闭 YYYY-MM，未关闭则为空",
                      "first month that the enterprise is closed; empty while it is open")
                  .mayBeMissing())
          .example(
              "91370406RHEK2HAG96",
              "样本企业0000",
              "370406",
              "18",
              "ABOVE_SCALE;CITY_100",
              "false",
              "",
              "2020-01",
              "")
          .declared();

  private final CodeTables tables;

  /** Judging by the tables shipped with this version. */
  public EnterpriseForm() {
    this(CodeTables.standard());
  }

  public EnterpriseForm(CodeTables tables) {
    super(KIND, EnterpriseEntry.class);
    this.tables = tables;
  }

  @Override
  public EnterpriseForm judgingBy(CodeTables tables) {
    return new EnterpriseForm(tables);
  }

  @Override
  protected FieldCheck<EnterpriseFields> check(Row row) {
    String uscc = row.required("uscc");
    String name = row.required("name");
    String county = row.required("region");
    String division = row.required("industry");
    boolean twoHigh = row.flag("two_high");
    boolean codeExempt = row.flag("code_exempt");
    YearMonth validFrom = row.month("valid_from");
    YearMonth closedFrom = row.monthOrNone("closed_from");
    if (row.malformed() != null) {
      return refused(row, row.malformed());
    }
    Finding badForm = Identifiers.badUscc(uscc);
    if (badForm != null) {
      return refused(row, badForm);
    }
    ScopeList scopes = ScopeList.read(row.text("scopes"), Scope::isEnterpriseScope);
    RuleChain rules =
        new RuleChain()
            .codeExists(tables.regions().isCounty(county), "region", county)
            .codeExists(tables.industries().isDivision(division), "industry", division)
            .codeExists(scopes.unknownCode() == null, "scopes", scopes.unknownCode());
    EnterpriseFields fields =
        new EnterpriseFields(
            uscc,
            name,
            county,
            division,
            scopes.mask(),
            twoHigh,
            codeExempt,
            validFrom,
            closedFrom);
    return judged(row, uscc, fields, rules);
  }
}
