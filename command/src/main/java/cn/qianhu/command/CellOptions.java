package cn.qianhu.command;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Regions;
import java.time.YearMonth;
import java.util.function.Predicate;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Options that select cells. */
final class CellOptions {

  private static final String SEPARATOR = "/";

  @Option(
      names = "--scope",
      defaultValue = "KEY_1000",
      paramLabel = "SCOPE",
      description = "范围，代码或名称 / scope, code or name (default: ${DEFAULT-VALUE})")
  private String scope;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description =
          "县、市或省，代码或名称；缺省为本站点的省 / county, city or province, code or name; by default the province of the site")
  private String region;

  @Option(
      names = "--industry",
      defaultValue = "T",
      paramLabel = "INDUSTRY",
      description = "大类、门类或 T（全部工业） / division, section or T (default: ${DEFAULT-VALUE})")
  private String industry;

  @Option(
      names = "--period",
      paramLabel = "YYYY-MM",
      description = "月份；缺省为各月 / month; all months by default")
  private YearMonth period;

  @Option(
      names = "--children",
      description = "列出下一级地区，而不是本级 / the regions below, in place of the region itself")
  private boolean children;

  /** The filter for keys scope/region/industry/period. */
  Predicate<String> keys(CommandSpec command, CodeTables tables) {
    CodeParser codeParser = new CodeParser(command.commandLine(), tables);
    String scopeCode = codeParser.scope(scope);
    String industryCode = codeParser.industry(industry);
    Predicate<String> regions =
        regions(
            region == null ? tables.regions().home() : codeParser.region(region), tables.regions());
    return key -> {
      String[] parts = key.split(SEPARATOR);
      return parts[0].equals(scopeCode)
          && regions.test(parts[1])
          && parts[2].equals(industryCode)
          && (period == null || parts[3].equals(period.toString()));
    };
  }

  private Predicate<String> regions(String code, Regions regions) {
    if (!children) {
      return code::equals;
    }
    return below ->
        regions.isCity(below)
            ? Regions.provinceOf(below).equals(code)
            : regions.isCounty(below) && Regions.cityOf(below).equals(code);
  }
}
