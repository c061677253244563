package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.derived;
import static cn.qianhu.contract.table.ColumnSpec.key;
import static cn.qianhu.contract.table.ColumnSpec.other;
import static cn.qianhu.contract.table.ColumnType.AMOUNT;
import static cn.qianhu.contract.table.ColumnType.CODE;
import static cn.qianhu.contract.table.ColumnType.MONTH;

import cn.qianhu.event.TargetStanding;
import java.util.List;

/** The columns of the board of targets (目标): how a region stands to each, month by month. */
@SuppressWarnings("ImmutableEnumChecker") // Specs do not change.
public enum TargetColumn implements TableColumn<TargetStanding> {
  REGION(key("地区", "region").remarked("GB/T 2260", "")),
  SCOPE(key("范围", "scope").remarked("范围，见 /codes", "scope")),
  INDUSTRY(key("行业", "industry").remarked("T、B、C、D 或大类", "T, section or division")),
  MEASURE(key("目标指标", "measure of the target")),
  YEAR(key("目标年份", "year of the target").headed("年份", "year")),
  PERIOD(key(MONTH, "月份", "month")),
  VALUE(other(AMOUNT, "目标值", "target").inEveryRow()),
  PACE(other(AMOUNT, "应达进度", "wanted by the month").headed("应达", "pace").inEveryRow()),
  FIGURE(derived(AMOUNT, "实际", "figure")),
  GAP(derived(AMOUNT, "差距", "figure less pace").headed("差距", "gap")),
  STATE(derived(CODE, "进展", "state").oneOf("MET", "NEAR", "MISSED")),
  STATUS(derived(CODE, "状态", "status").oneOf("FINAL", "PROVISIONAL"));

  public static final List<TargetColumn> FIGURES = TableColumn.figures(values());

  /** The columns that a suspect report makes doubtful; what is wanted is not in doubt. */
  public static final List<TargetColumn> DOUBTFUL = List.of(FIGURE, GAP, STATE);

  private final ColumnSpec spec;
  private final int field;

  TargetColumn(ColumnSpec spec) {
    this.spec = spec;
    this.field = TargetStanding.SCHEMA$.getField(code()).pos();
  }

  @Override
  public ColumnSpec spec() {
    return spec;
  }

  @Override
  public Object of(TargetStanding row) {
    return TableColumn.defined(row.get(field));
  }
}
