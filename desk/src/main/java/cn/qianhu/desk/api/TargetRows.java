package cn.qianhu.desk.api;

import cn.qianhu.audit.explain.raw.Registers;
import cn.qianhu.contract.table.ColumnList;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.ColumnType;
import cn.qianhu.contract.table.ResultTables;
import cn.qianhu.contract.table.TargetColumn;
import cn.qianhu.domain.targets.TargetKey;
import cn.qianhu.event.TargetStanding;
import java.util.function.Supplier;

/**
 * The rows of {@code /targets}: the state of targets by region, the article that sets each, and the
 * suspects.
 */
final class TargetRows {

  private static final ColumnSpec SOURCE =
      ColumnSpec.other(ColumnType.TEXT, "出处", "source of the target");

  private TargetRows() {}

  static DeskTable<RowAndSuspects<TargetStanding>> table(Supplier<Registers> registers) {
    ColumnList<TargetStanding> columns =
        ResultTables.TARGETS.columns().and("source", SOURCE, row -> source(registers.get(), row));
    return SuspectColumns.behind(ResultTables.TARGETS, columns, TargetColumn.DOUBTFUL);
  }

  private static String source(Registers registers, TargetStanding row) {
    String key = ResultTables.TARGETS.key(row);
    TargetKey target = TargetKey.of(key.substring(0, key.lastIndexOf('/')));
    return registers.target(target).map(set -> set.fields().source()).orElse(null);
  }
}
