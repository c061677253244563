package cn.qianhu.command;

import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.table.AddedColumn;
import cn.qianhu.contract.table.ColumnSpec;
import cn.qianhu.contract.table.ColumnType;
import cn.qianhu.contract.table.TableColumn;

/** The column with the name of a region, or a city, behind that with its code. */
final class PlaceName {

  private static final ColumnSpec NAME = ColumnSpec.other(ColumnType.TEXT, "名称", "name");

  private PlaceName() {}

  static <R> TableColumn<R> of(TableColumn<R> code, Regions regions) {
    return new AddedColumn<>(code.code() + "_name", NAME, row -> regions.nameZh(code.text(row)));
  }
}
