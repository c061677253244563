package cn.qianhu.center.command;

import cn.qianhu.contract.cell.CellKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code qianhu explain indicator}: a figure of a measure in a cell. */
@Command(
    name = "indicator",
    description = {
      "说明指标的一个数字：数值、增速、累计、拉动点数等。",
      "Explains a figure of the indicators: value, growth, year to date, contribution."
    })
final class ExplainIndicatorCommand implements Callable<Integer> {

  @Mixin private ExplainOptions options;

  @Parameters(
      index = "0",
      paramLabel = "CELL",
      converter = CellParameter.class,
      description = CellParameter.DESCRIPTION)
  private CellKey cell;

  @Parameters(
      index = "1",
      paramLabel = "MEASURE",
      description = "指标，如 gross_output、assessed、energy_intensity / measure")
  private String measure;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "FIGURE",
      defaultValue = "value",
      description = "value（缺省）, growth_pct, naive_growth_pct, ytd, ytd_growth_pct, contribution_pp")
  private String figure;

  @Override
  public Integer call() {
    return options.answer(explainers -> explainers.indicator(cell, measure, figure));
  }
}
