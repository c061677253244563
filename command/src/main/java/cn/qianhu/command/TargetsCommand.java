package cn.qianhu.command;

import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TargetColumn;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code qianhu targets}: the present state of the targets of regions. */
@Command(
    name = "targets",
    description = {
      "查询各地区目标的应达进度、实际、差距和进展。",
      "How regions stand to their targets: what is due by a month, the figure, the gap and the state."
    })
final class TargetsCommand implements Callable<Integer> {

  @Mixin private RegionListing rows;

  @Option(
      names = "--measure",
      paramLabel = "MEASURE",
      description = "目标指标，代码或名称；缺省为各项 / measure of the target, code or name; all by default")
  private String measure;

  @Option(
      names = "--state",
      paramLabel = "STATE",
      description = "MET、NEAR 或 MISSED；缺省为各种 / state; all by default")
  private String state;

  @Override
  public Integer call() {
    String measureCode = rows.codes().targetMeasure(measure);
    String stateCode = rows.codes().targetState(state);
    return rows.print(
        ResultTables.TARGETS,
        TargetColumn.REGION,
        TargetColumn.PERIOD,
        RowSuspects::of,
        row ->
            (measureCode == null || measureCode.equals(row.getMeasure()))
                && (stateCode == null || stateCode.equals(row.getState())));
  }
}
