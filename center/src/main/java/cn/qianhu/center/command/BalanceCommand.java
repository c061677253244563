package cn.qianhu.center.command;

import static cn.qianhu.center.terminal.Column.decimal;
import static cn.qianhu.center.terminal.Column.words;

import cn.qianhu.center.terminal.Column;
import cn.qianhu.center.terminal.Listing;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Balance;
import java.time.Year;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu balance}: energy budgets of the cities, as they stand now. */
@Command(
    name = "balance",
    description = {
      "查询各市用能预算：考核能耗、结余、序时进度和晴雨表。",
      "Energy budgets of the cities month by month: assessed energy, what remains, and the light."
    })
final class BalanceCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          words("city", "市"),
          words("city_name", "名称"),
          words("period", "月份"),
          words("rule", "规则"),
          decimal("budget", "预算"),
          decimal("comprehensive_ytd", "综合能耗"),
          decimal("feedstock_ytd", "原料用能"),
          decimal("renewable_exempt_ytd", "扣除可再生"),
          decimal("assessed_ytd", "考核能耗"),
          decimal("remaining", "结余"),
          decimal("used_pct", "已用 %"),
          decimal("schedule_pct", "序时 %"),
          decimal("projected", "预计全年"),
          words("light", "灯"));

  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Mixin private ListingOptions listing;

  @Option(
      names = "--city",
      paramLabel = "CITY",
      description = "市，代码或名称；缺省为各市 / city, code or name; all by default")
  private String city;

  @Option(names = "--year", paramLabel = "YYYY", description = "年份；缺省为各年 / year; all by default")
  private Year year;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "扣除规则 R2022 或 R2024；缺省为两者 / deduction rule; both by default")
  private String rule;

  @Override
  public Integer call() {
    Codes codes = new Codes(spec.commandLine());
    String cityCode = codes.city(city);
    String ruleCode = codes.deductionRule(rule);
    try (LiveResults results = LiveResults.of(cluster, spec);
        Listing listed = listing.format().listing(COLUMNS, spec.commandLine().getOut())) {
      results.stream(Topics.RESULTS_BALANCES, Balance.class)
          .filter(row -> cityCode == null || cityCode.equals(row.getCity()))
          .filter(row -> ruleCode == null || ruleCode.equals(row.getRule()))
          .filter(row -> year == null || row.getPeriod().startsWith(year + "-"))
          .forEach(row -> listed.row(cells(row)));
    }
    return 0;
  }

  private static List<String> cells(Balance row) {
    return List.of(
        row.getCity(),
        CodeTables.standard().regions().nameZh(row.getCity()),
        row.getPeriod(),
        row.getRule(),
        row.getBudget(),
        row.getComprehensiveYtd(),
        row.getFeedstockYtd(),
        row.getRenewableExemptYtd(),
        row.getAssessedYtd(),
        row.getRemaining(),
        row.getUsedPct(),
        row.getSchedulePct(),
        row.getProjected(),
        row.getLight());
  }
}
