package cn.qianhu.command;

import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.command.CellListing.MarkedRow;
import cn.qianhu.command.terminal.Format;
import cn.qianhu.command.terminal.Listing;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ResultTable;
import cn.qianhu.contract.table.TableColumn;
import cn.qianhu.domain.suspect.Suspects;
import java.io.PrintWriter;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.function.BiFunction;
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
    Predicate<R> asked = asked(places, months).and(wanted);
    try (LiveResults results = LiveResults.of(cluster, command);
        Listing<R> listed = listing.format().listing(columns(table, places), out())) {
      results.rows(table).filter(asked).forEach(listed::row);
    }
    return 0;
  }

  /**
   * Prints a table with marks at what is suspect, for people only; files and pipes have the table
   * as it is.
   *
   * @param doubts the suspect reports that a row contains
   */
  <T extends SpecificRecord, R> int print(
      ResultTable<T, R> table,
      TableColumn<R> places,
      TableColumn<R> months,
      BiFunction<Suspects, R, RowSuspects> doubts,
      Predicate<R> wanted) {
    if (listing.format() != Format.TABLE) {
      return print(table, places, months, wanted);
    }
    Predicate<R> asked = asked(places, months).and(wanted);
    SuspectColumn marks = new SuspectColumn(Format.TABLE);
    ColumnList<MarkedRow<R>> columns =
        columns(table, places).within((MarkedRow<R> row) -> row.row()).and(marks.column());
    try (LiveResults results = LiveResults.of(cluster, command);
        Listing<MarkedRow<R>> listed = listing.format().listing(columns, out())) {
      Suspects suspects = results.suspects();
      results
          .rows(table)
          .filter(asked)
          .map(row -> new MarkedRow<>(row, doubts.apply(suspects, row)))
          .forEach(
              row -> {
                listed.row(row);
                marks.listed(row.suspects());
              });
    }
    marks.explain(out(), List.of());
    return 0;
  }

  private PrintWriter out() {
    return command.commandLine().getOut();
  }

  private <R> ColumnList<R> columns(ResultTable<?, R> table, TableColumn<R> places) {
    return table.columns().after(places, PlaceName.of(places, tables().regions()));
  }

  /** The filter by the options that all tables have. */
  private <R> Predicate<R> asked(TableColumn<R> places, TableColumn<R> months) {
    String place = codes().region(region);
    String month = period == null ? null : period.toString();
    return row ->
        (place == null || place.equals(places.text(row)))
            && (month == null || month.equals(months.text(row)))
            && (year == null || months.text(row).startsWith(year + "-"));
  }
}
