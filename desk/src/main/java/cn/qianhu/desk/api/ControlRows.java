package cn.qianhu.desk.api;

import cn.qianhu.contract.table.ControlColumn;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.event.ControlSheet;

/** The rows of {@code /control}: the double control, with its suspects. */
final class ControlRows {

  static final DeskTable<RowAndSuspects<ControlSheet>> TABLE =
      SuspectColumns.behind(
          ResultTables.CONTROL, ResultTables.CONTROL.columns(), ControlColumn.DOUBTFUL);

  private ControlRows() {}
}
