package cn.qianhu.command;

import cn.qianhu.command.terminal.Listing;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.TableColumn;
import java.time.Year;
import java.time.YearMonth;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists a table that has a region and a month in each row, as it stands now. */
final class RegionListing {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private SiteClusterOptions cluster;

  @Mixin private ListingOptions listing;

  @Option(
      names = "--region",
      paramLabel = "REGION",
      description = "地区，代码或名称；缺省为各地区 / region, code or name; all by default")
  private String region;

  @Option(
      names = "--period",
      paramLabel = "YYYY-MM",
      description = "月份；缺省为各月 / month; all by default")
  private YearMonth period;

  @Option(names = "--year", paramLabel = "YYYY", description = "年份；缺省为各年 / year; all by default")
  private Year year;

  /** Reads codes that are typed. */
  CodeParser codes() {
    return new CodeParser(command.commandLine(), tables());
  }

  private CodeTables tables() {
    return cluster.site().tables();
  }

  /**
   * Prints rows.
   *
   * @param places the column with the region
   * @param months the column with the month
   * @param wanted besides what is asked of every table
   */
  <T extends SpecificRecord, R> int print(
      ResultTable<T, R> table, TableColumn<R> places, TableColumn<R> months, Predicate<R> wanted) {
    String place = codes().region(region);
    String month = period == null ? null : period.toString();
    ColumnList<R> columns = table.columns().after(places, PlaceName.of(places, tables().regions()));
    try (LiveResults results = LiveResults.of(cluster, command);
        Listing<R> listed = listing.format().listing(columns, command.commandLine().getOut())) {
      results
          .rows(table)
          .filter(row -> place == null || place.equals(places.text(row)))
          .filter(row -> month == null || month.equals(months.text(row)))
          .filter(row -> year == null || months.text(row).startsWith(year + "-"))
          .filter(wanted)
          .forEach(listed::row);
    }
    return 0;
  }
}
