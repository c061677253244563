package cn.qianhu.center.command;

import cn.qianhu.contract.cell.CellKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code qianhu explain coverage}: who was expected and who reported. */
@Command(
    name = "coverage",
    description = {
      "说明上报情况：应报、已报、可比、增长的企业各是哪些。",
      "Explains coverage: which enterprises were expected, reported, can be compared, grow."
    })
final class ExplainCoverageCommand implements Callable<Integer> {

  @Mixin private ExplainOptions options;

  @Parameters(
      index = "0",
      paramLabel = "CELL",
      converter = CellParameter.class,
      description = CellParameter.DESCRIPTION)
  private CellKey cell;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "COLUMN",
      description = "列，如 reporting_pct；缺省为整行 / column; the whole row by default")
  private String column;

  @Override
  public Integer call() {
    return options.answer(
        explainers ->
            column == null ? explainers.coverage(cell) : explainers.coverage(cell, column));
  }
}
