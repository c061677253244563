package cn.qianhu.center.command;

import static cn.qianhu.center.terminal.Column.decimal;
import static cn.qianhu.center.terminal.Column.words;

import cn.qianhu.center.suspect.RowSuspects;
import cn.qianhu.center.terminal.Column;
import cn.qianhu.center.terminal.Listing;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.event.Cell;
import cn.qianhu.event.Indicators;
import cn.qianhu.event.Measure;
import cn.qianhu.streams.suspect.Suspects;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code qianhu indicators}: the figures of some cells, as they stand now. */
@Command(
    name = "indicators",
    description = {
      "查询指标：某一范围、地区、行业、月份的数值、同口径增速和拉动点数。",
      "Figures of a scope, region, industry and month, as they stand now."
    })
final class IndicatorsCommand implements Callable<Integer> {

  private static final List<Column> COLUMNS =
      List.of(
          words("scope", "范围"),
          words("region", "地区"),
          words("region_name", "名称"),
          words("industry", "行业"),
          words("period", "月份"),
          words("measure", "指标"),
          decimal("value", "本月"),
          decimal("growth_pct", "同比 %"),
          decimal("naive_growth_pct", "不同口径 %"),
          decimal("ytd", "累计"),
          decimal("ytd_growth_pct", "累计同比 %"),
          decimal("contribution_pp", "拉动"),
          SuspectColumn.COLUMN);

  @Spec private CommandSpec spec;

  @Mixin private ClusterOptions cluster;

  @Mixin private CellOptions cells;

  @Mixin private ListingOptions listing;

  @Option(
      names = "--measure",
      paramLabel = "MEASURE",
      description = "指标，代码或名称；缺省为全部 / measure, code or name; all by default")
  private String measure;

  @Override
  public Integer call() {
    String only = new Codes(spec.commandLine()).measure(measure);
    var keys = cells.keys(spec);
    PrintWriter out = spec.commandLine().getOut();
    SuspectColumn marks = new SuspectColumn(listing.format());
    try (LiveResults results = LiveResults.of(cluster, spec);
        Listing listed = listing.format().listing(COLUMNS, out)) {
      Suspects suspects = results.suspects();
      results.stream(Topics.RESULTS_INDICATORS, Indicators.class, keys)
          .forEach(
              row ->
                  row.getMeasures().stream()
                      .filter(figure -> only == null || only.equals(figure.getMeasure()))
                      .forEach(
                          figure ->
                              listed.row(
                                  cells(
                                      row.getCell(),
                                      figure,
                                      marks.cell(
                                          RowSuspects.of(
                                              suspects, CellKey.of(row.getCell()), figure))))));
    }
    marks.explain(out);
    return 0;
  }

  private static List<String> cells(Cell cell, Measure figure, String suspect) {
    return Arrays.asList(
        cell.getScope(),
        cell.getRegion(),
        CodeTables.standard().regions().nameZh(cell.getRegion()),
        cell.getIndustry(),
        cell.getPeriod(),
        figure.getMeasure(),
        figure.getValue(),
        figure.getGrowthPct(),
        figure.getNaiveGrowthPct(),
        figure.getYtd(),
        figure.getYtdGrowthPct(),
        figure.getContributionPp(),
        suspect);
  }
}
