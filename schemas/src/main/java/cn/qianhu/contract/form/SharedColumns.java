package cn.qianhu.contract.form;

/** Columns that several forms have. */
public final class SharedColumns {

  public static final FormColumn REPORT_ID = FormColumn.of("report_id", ColumnContent.NAME);

  public static final FormColumn USCC = FormColumn.text("uscc").called("企业", "enterprise");

  public static final FormColumn PERIOD =
      FormColumn.of("period", ColumnContent.MONTH).called("报告期", "period");

  public static final FormColumn REVISION =
      FormColumn.of("revision", ColumnContent.REVISION).called("报送次数", "revision");

  public static final FormColumn REPORTED_AT = FormColumn.of("reported_at", ColumnContent.INSTANT);

  public static final FormColumn WITHDRAWN =
      FormColumn.of("withdrawn", ColumnContent.FLAG).mayBeMissing();

  public static final FormColumn NAME = FormColumn.of("name", ColumnContent.NAME);

  public static final FormColumn REGION = region("region");

  public static final FormColumn INDUSTRY =
      FormColumn.text("industry")
          .codedBy("国民经济行业大类代码（GB/T 4754，两位数字）", "a division of GB/T 4754, two digits");

  public static final FormColumn CARRIER =
      FormColumn.text("carrier")
          .called("能源品种", "carrier")
          .codedBy("能源品种代码", "the code of an energy carrier");

  public static final FormColumn PROJECT_CODE =
      FormColumn.text("project_code").called("项目", "project");

  public static final FormColumn TWO_HIGH = FormColumn.of("two_high", ColumnContent.FLAG);

  private SharedColumns() {}

  /** A column with the code of a place. */
  public static FormColumn region(String name) {
    return FormColumn.text(name)
        .codedBy("行政区划代码（GB/T 2260）", "a code of GB/T 2260 of the right level");
  }
}
