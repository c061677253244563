package cn.qianhu.command;

import cn.qianhu.audit.suspect.RowSuspects;
import cn.qianhu.contract.table.ControlColumn;
import cn.qianhu.contract.table.ResultTables;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code qianhu control}: the sheet of the double control, as it stands now. */
@Command(
    name = "control",
    description = {
      "查询能耗双控：强度和煤炭的变化、目标和进展，总量灯，是否免于考核。",
      "The double control of energy: change, target and state of intensity and coal, the light of the"
          + " total, and who is exempt."
    })
final class ControlCommand implements Callable<Integer> {

  @Mixin private RegionListing rows;

  @Override
  public Integer call() {
    return rows.print(
        ResultTables.CONTROL,
        ControlColumn.REGION,
        ControlColumn.PERIOD,
        RowSuspects::of,
        row -> true);
  }
}
