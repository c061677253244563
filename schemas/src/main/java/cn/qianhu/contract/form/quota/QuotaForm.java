package cn.qianhu.contract.form.quota;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.code.CodeLists;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Dates;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.form.ColumnCode;
import cn.qianhu.contract.form.ColumnContent;
import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Form;
import cn.qianhu.contract.form.FormColumn;
import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.form.ReportForm;
import cn.qianhu.contract.form.SharedColumns;
import cn.qianhu.contract.form.TextBound;
import cn.qianhu.event.QuotaCommand;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Command to the quota ledger (能耗指标). All its fields are text, because the ledger compares commands
 * as written; the ledger judges them.
 */
public final class QuotaForm implements Form<QuotaCommand>, ReportForm {

  /**
   * Commands are keyed by no column: the city of a command may be wrong or missing, and its order
   * is the province's.
   */
  public static final Kind KIND =
      Kind.named("quota", "能耗指标指令", "quota commands")
          .number(6)
          .on(
              "quota.commands",
              "Commands to the quota ledger; those of a province are totally ordered.")
          .keyedBy("province")
          .needed("effective_date")
          .columns(
              FormColumn.of("command_id", ColumnContent.NAME)
                  .holding(ColumnCode.IDENTIFIER)
                  .described("命令编号", "id of the command"),
              FormColumn.text("type")
                  .listed(CodeLists.COMMAND)
                  .described("指令种类", "kind of command"),
              FormColumn.of("effective_date", ColumnContent.DATE)
                  .described("生效日期 YYYY-MM-DD", "day on which the command takes effect"),
              SharedColumns.region("city").mayBeEmpty(),
              SharedColumns.region("county").mayBeMissing(),
              FormColumn.text("kind")
                  .listed(CodeLists.COMMAND_KIND)
                  .mayBeEmpty()
                  .described(
                      "新能源、购买或退出产能的种类", "kind of new energy, of purchase, or of closed capacity")
                  .codedBy(
                      "该指令的种类：NEW_ENERGY 用 OFFSHORE_WIND、NUCLEAR、PHOTOVOLTAIC、OTHER_RENEWABLE，"
                          + "PURCHASE 用 APPLICATION、AUCTION，CAPACITY_EXIT 用 COKING、COAL_POWER、"
                          + "OTHER_TWO_HIGH",
                      "a kind of the command: OFFSHORE_WIND, NUCLEAR, PHOTOVOLTAIC or OTHER_RENEWABLE"
                          + " of NEW_ENERGY, APPLICATION or AUCTION of PURCHASE, COKING, COAL_POWER or"
                          + " OTHER_TWO_HIGH of CAPACITY_EXIT"),
              SharedColumns.INDUSTRY.mayBeEmpty(),
              SharedColumns.PROJECT_CODE.mayBeEmpty(),
              FormColumn.text("account")
                  .listed(CodeLists.ACCOUNT)
                  .mayBeMissing()
                  .described(
                      "账户：INCREMENT、NEW_ENERGY、RETAINED 或 RESERVE",
                      "account: INCREMENT, NEW_ENERGY, RETAINED or RESERVE"),
              FormColumn.of("bridge_id", ColumnContent.NAME)
                  .holding(ColumnCode.IDENTIFIER)
                  .described("过桥编号", "id of the bridge")
                  .mayBeEmpty(),
              FormColumn.of("year", ColumnContent.YEAR)
                  .described("预算年度，四位数字", "year of the budget, four digits")
                  .mayBeEmpty(),
              FormColumn.of("amount", ColumnContent.STANDARD_COAL).mayBeEmpty(),
              FormColumn.of("due_date", ColumnContent.DATE)
                  .described("过桥指标的到期日 YYYY-MM-DD", "day on which the bridge is due")
                  .mayBeEmpty(),
              SharedColumns.TWO_HIGH,
              FormColumn.text("level")
                  .listed(CodeLists.PROJECT_LEVEL)
                  .mayBeEmpty()
                  .described("项目级别：NATIONAL、PROVINCIAL 或 CITY", "NATIONAL, PROVINCIAL or CITY"),
              FormColumn.of("livelihood", ColumnContent.FLAG)
                  .described("是否民生项目", "whether the project serves people's livelihood (民生)"),
              SharedColumns.region("to_city")
                  .mayBeMissing()
                  .described(
                      "退出产能的去向市；留空即省外", "city that closed capacity goes to; empty if none here"),
              FormColumn.of("schedule", ColumnContent.SCHEDULE)
                  .mayBeMissing()
                  .described(
                      "过桥指标的分步筹措方案：日期:数量，以分号相连",
                      "steps by which a bridge is repaid: day:amount, joined by semicolons")
                  .wants(
                      " 2022-06-30:100;2022-09-30:200 形式的各步：日期递增且晚于 effective_date，末步在 due_date，"
                          + "数量大于 0、最多四位小数，合计等于 amount，不留空格；总长不超过 "
                          + TextBound.LIST.longest()
                          + " 个字符",
                      "steps such as 2022-06-30:100;2022-09-30:200: the days ascend, after"
                          + " effective_date and up to due_date; the amounts are above 0, have at most"
                          + " 4 decimals and add up to amount; no blanks, and at most "
                          + TextBound.LIST.longest()
                          + " characters"))
          .example(
              "Q00002",
              "ALLOCATE",
              "2021-01-10",
              "370100",
              "",
              "",
              "",
              "",
              "",
              "",
              "",
              "779560.7500",
              "",
              "",
              "",
              "",
              "",
              "")
          .declared();

  private static final String EFFECTIVE_DATE = "effective_date";
  private static final String CITY = "city";

  private final Regions regions;

  /** Judging by the tables shipped with this version. */
  public QuotaForm() {
    this(CodeTables.standard().regions());
  }

  private QuotaForm(Regions regions) {
    this.regions = regions;
  }

  @Override
  public Class<QuotaCommand> eventClass() {
    return QuotaCommand.class;
  }

  @Override
  public List<AlertRule> alertRules() {
    return QuotaAlertRules.all();
  }

  @Override
  public QuotaForm judgingBy(CodeTables tables) {
    return new QuotaForm(tables.regions());
  }

  @Override
  public Kind kind() {
    return KIND;
  }

  @Override
  public String key(List<String> texts) {
    return kind().keyPart(texts.get(0), 0);
  }

  @Override
  public String rawKey(QuotaCommand command) {
    return null;
  }

  /**
   * The province whose ledger the command is for: that of its city. Where that is missing, as
   * commands about a project may leave it, or is no region, it is the site's own: a key of their
   * own would give such commands an order of their own.
   */
  @Override
  public String rawKey(List<String> texts) {
    return regions.provinceOrHome(texts.get(kind().position(CITY)));
  }

  @Override
  public QuotaCommand event(List<String> texts) {
    QuotaCommand command = new QuotaCommand();
    for (int i = 0; i < kind().columns().size(); i++) {
      command.put(kind().columns().get(i), texts.get(i));
    }
    return command;
  }

  @Override
  public List<String> texts(QuotaCommand command) {
    return kind().columns().stream().map(column -> (String) command.get(column)).toList();
  }

  /**
   * The finding about a date on which a command takes effect: dates of commands only go forward, so
   * that one of 2099 would put every command out of order until then.
   *
   * @param sentAt timestamp of the record in the raw log, milliseconds since 1970-01-01T00:00Z
   * @return null where the date is near enough, and where it is none
   */
  public static Finding tooFar(String effectiveDate, long sentAt) {
    LocalDate date = Dates.parse(effectiveDate);
    return date != null && date.isAfter(Dates.latestOf(Instant.ofEpochMilli(sentAt)))
        ? new Finding(Reason.OUT_OF_RANGE, EFFECTIVE_DATE, effectiveDate)
        : null;
  }
}
