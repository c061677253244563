package cn.qianhu.center.command;

import static cn.qianhu.center.terminal.Column.count;
import static cn.qianhu.center.terminal.Column.decimal;
import static cn.qianhu.center.terminal.Column.words;

import cn.qianhu.center.suspect.RowSuspects;
import cn.qianhu.center.terminal.Column;
import cn.qianhu.center.terminal.Listing;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Coverage;
import cn.qianhu.streams.suspect.Suspects;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code qianhu coverage}: how much of some cells has been reported, as it stands now. */
@Command(
    name = "coverage",
    description = {
      "查询上报率、企业增长面和数据状态（正式或暂定）。",
      "How much of a cell has been reported, how many grow, and whether it is final."
    })
final class CoverageCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          words("scope", "范围"),
          words("region", "地区"),
          words("region_name", "名称"),
          words("industry", "行业"),
          words("period", "月份"),
          count("expected", "应报"),
          count("reported", "已报"),
          decimal("reporting_pct", "上报率 %"),
          words("status", "状态"),
          count("paired", "可比"),
          count("growing", "增长"),
          decimal("growth_coverage_pct", "增长面 %"),
          count("divisions_paired", "行业可比"),
          count("divisions_growing", "行业增长"),
          count("energy_reported", "能源已报"),
          count("energy_provisional", "其中读数"),
          SuspectColumn.COLUMN);

  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Mixin private CellOptions cells;

  @Mixin private ListingOptions listing;

  @Override
  public Integer call() {
    var keys = cells.keys(spec);
    PrintWriter out = spec.commandLine().getOut();
    SuspectColumn marks = new SuspectColumn(listing.format());
    try (LiveResults results = LiveResults.of(cluster, spec);
        Listing listed = listing.format().listing(COLUMNS, out)) {
      Suspects suspects = results.suspects();
      results.stream(Topics.RESULTS_COVERAGE, Coverage.class, keys)
          .forEach(
              row ->
                  listed.row(
                      cells(row, RowSuspects.of(suspects, CellKey.of(row.getCell()), row), marks)));
    }
    marks.explain(out);
    return 0;
  }

  private static List<String> cells(Coverage row, RowSuspects suspects, SuspectColumn marks) {
    return Arrays.asList(
        row.getCell().getScope(),
        row.getCell().getRegion(),
        CodeTables.standard().regions().nameZh(row.getCell().getRegion()),
        row.getCell().getIndustry(),
        row.getCell().getPeriod(),
        Long.toString(row.getExpected()),
        Long.toString(row.getReported()),
        row.getReportingPct(),
        marks.status(row.getStatus(), suspects),
        Long.toString(row.getPaired()),
        Long.toString(row.getGrowing()),
        row.getGrowthCoveragePct(),
        Objects.toString(row.getDivisionsPaired(), null),
        Objects.toString(row.getDivisionsGrowing(), null),
        Long.toString(row.getEnergyReported()),
        Long.toString(row.getEnergyProvisional()),
        marks.cell(suspects));
  }
}
