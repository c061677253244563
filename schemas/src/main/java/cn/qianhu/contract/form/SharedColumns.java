package cn.qianhu.contract.form;

/** Columns that several forms have. */
public final class SharedColumns {

  public static final FormColumn REPORT_ID =
      FormColumn.of("report_id", ColumnContent.NAME)
          .holding(ColumnCode.IDENTIFIER)
          .described("报表编号，重发时不变", "id of the report, the same when it is sent again");

  public static final FormColumn USCC =
      FormColumn.text("uscc")
          .holding(ColumnCode.USCC)
          .called("企业", "enterprise")
          .described("统一社会信用代码，18 位", "unified social credit code, 18 characters");

  public static final FormColumn PERIOD =
      FormColumn.of("period", ColumnContent.MONTH)
          .called("报告期", "period")
          .described("报告期 YYYY-MM", "month");

  public static final FormColumn REVISION =
      FormColumn.of("revision", ColumnContent.REVISION).called("报送次数", "revision");

  public static final FormColumn REPORTED_AT =
      FormColumn.of("reported_at", ColumnContent.INSTANT)
          .described("上报时刻，带时区", "instant with offset, ISO 8601");

  public static final FormColumn WITHDRAWN =
      FormColumn.of("withdrawn", ColumnContent.FLAG)
          .mayBeMissing()
          .described("是否撤回", "whether the report is withdrawn");

  public static final FormColumn REGION = region("region").described("县级行政区划代码", "county code");

  public static final FormColumn INDUSTRY =
      FormColumn.text("industry")
          .holding(ColumnCode.INDUSTRY)
          .codedBy("国民经济行业大类代码（GB/T 4754，两位数字）", "a division of GB/T 4754, two digits")
          .described("行业大类代码", "division code");

  public static final FormColumn CARRIER =
      FormColumn.text("carrier")
          .holding(ColumnCode.CARRIER)
          .called("能源品种", "carrier")
          .codedBy("能源品种代码（见 carriers.csv）", "the code of an energy carrier (carriers.csv)")
          .described("能源品种代码", "code of the energy carrier");

  public static final FormColumn PROJECT_CODE =
      FormColumn.text("project_code")
          .holding(ColumnCode.IDENTIFIER)
          .called("项目", "project")
          .described("投资项目统一代码，24 位", "project code, 24 characters");

  public static final FormColumn TWO_HIGH =
      FormColumn.of("two_high", ColumnContent.FLAG)
          .described("是否两高（高耗能、高排放）", "whether it is of the two-high kind (两高)");

  private SharedColumns() {}

  /** A column with the code of a place. */
  public static FormColumn region(String name) {
    return FormColumn.text(name)
        .holding(ColumnCode.REGION)
        .described("行政区划代码", "region code")
        .codedBy("行政区划代码（GB/T 2260）", "a code of GB/T 2260 of the right level");
  }
}
