package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.key;

/** The columns that say which cell a row is of: tables of cells begin with them. */
final class CellSpecs {

  static final ColumnSpec SCOPE =
      key("范围", "scope").remarked("范围，见 /codes", "scope").forEverybody();
  static final ColumnSpec REGION = key("地区", "region").remarked("GB/T 2260", "").forEverybody();
  static final ColumnSpec INDUSTRY =
      key("行业", "industry").remarked("T、B、C、D 或大类", "T, section or division").forEverybody();
  static final ColumnSpec PERIOD = key(ColumnType.MONTH, "月份", "month").forEverybody();

  private CellSpecs() {}
}
