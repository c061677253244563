package cn.qianhu.command;

import cn.qianhu.command.terminal.Listing;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.table.BalanceColumn;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.event.Balance;
import java.time.Year;
import java.time.YearMonth;
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

  @Spec private CommandSpec spec;

  @Mixin private SiteClusterOptions cluster;

  @Mixin private ListingOptions listing;

  @Option(
      names = "--city",
      paramLabel = "CITY",
      description = "市，代码或名称；缺省为各市 / city, code or name; all by default")
  private String city;

  @Option(
      names = "--period",
      paramLabel = "YYYY-MM",
      description = "月份；缺省为各月 / month; all by default")
  private YearMonth period;

  @Option(names = "--year", paramLabel = "YYYY", description = "年份；缺省为各年 / year; all by default")
  private Year year;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "扣除规则 R2022 或 R2024；缺省为两者 / deduction rule; both by default")
  private String rule;

  @Override
  public Integer call() {
    CodeTables tables = cluster.site().tables();
    CodeParser codeParser = new CodeParser(spec.commandLine(), tables);
    ColumnList<Balance> columns =
        ResultTables.BALANCES
            .columns()
            .after(BalanceColumn.CITY, PlaceName.of(BalanceColumn.CITY, tables.regions()));
    String cityCode = codeParser.city(city);
    String ruleCode = codeParser.deductionRule(rule);
    try (LiveResults results = LiveResults.of(cluster, spec);
        Listing<Balance> listed = listing.format().listing(columns, spec.commandLine().getOut())) {
      results
          .rows(ResultTables.BALANCES)
          .filter(row -> cityCode == null || cityCode.equals(row.getCity()))
          .filter(row -> ruleCode == null || ruleCode.equals(row.getRule()))
          .filter(row -> period == null || row.getPeriod().equals(period.toString()))
          .filter(row -> year == null || row.getPeriod().startsWith(year + "-"))
          .forEach(listed::row);
    }
    return 0;
  }
}
