package cn.qianhu.command;

import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.IndicatorColumn;
import cn.qianhu.contract.table.IndicatorLine;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.domain.suspect.Suspects;
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

  @Spec private CommandSpec spec;

  @Mixin private CellListing cells;

  @Option(
      names = "--measure",
      paramLabel = "MEASURE",
      description = "指标，代码或名称；缺省为全部 / measure, code or name; all by default")
  private String measure;

  @Override
  public Integer call() {
    String only = new CodeParser(spec.commandLine(), cells.tables()).measure(measure);
    return cells.print(
        ResultTables.INDICATORS,
        cells.columns(ResultTables.INDICATORS.columns(), IndicatorColumn.REGION),
        line -> CellKey.of(line.cell()),
        IndicatorsCommand::doubts,
        line -> only == null || only.equals(line.measure().getMeasure()));
  }

  private static RowSuspects doubts(Suspects all, IndicatorLine line) {
    return RowSuspects.of(all, CellKey.of(line.cell()), line.measure());
  }
}
