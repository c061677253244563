package cn.qianhu.command;

import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.command.CellListing.MarkedRow;
import cn.qianhu.contract.cell.CellKey;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.CoverageColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.domain.suspect.Suspects;
import cn.qianhu.event.Coverage;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code qianhu coverage}: how much of some cells has been reported, as it stands now. */
@Command(
    name = "coverage",
    description = {
      "查询上报率、企业增长面和数据状态（正式或暂定）。",
      "How much of a cell has been reported, how many grow, and whether it is final."
    })
final class CoverageCommand implements Callable<Integer> {

  @Mixin private CellListing cells;

  @Override
  public Integer call() {
    ColumnList<MarkedRow<Coverage>> columns =
        cells
            .columns(ResultTables.COVERAGE.columns(), CoverageColumn.REGION)
            .after(CoverageColumn.REPORTING_PCT, cells.marked(CoverageColumn.STATUS));
    return cells.print(
        ResultTables.COVERAGE,
        columns,
        row -> CellKey.of(row.getCell()),
        CoverageCommand::doubts,
        row -> true);
  }

  private static RowSuspects doubts(Suspects all, Coverage row) {
    return RowSuspects.of(all, CellKey.of(row.getCell()), row);
  }
}
