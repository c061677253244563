package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.derived;
import static cn.qianhu.contract.table.ColumnSpec.key;
import static cn.qianhu.contract.table.ColumnSpec.other;
import static cn.qianhu.contract.table.ColumnType.CODE;
import static cn.qianhu.contract.table.ColumnType.MONTH;
import static cn.qianhu.contract.table.ColumnType.PERCENT;
import static cn.qianhu.contract.table.ColumnType.TRUTH;

import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.event.ControlSheet;
import java.util.List;

/** The columns of the sheet of double control (能耗双控): one row for each region and month. */
@SuppressWarnings("ImmutableEnumChecker") // Specs do not change.
public enum ControlColumn implements TableColumn<ControlSheet> {
  REGION(key("地区", "region").remarked("GB/T 2260", "")),
  PERIOD(key(MONTH, "月份", "month")),
  INTENSITY_CHANGE_PCT(
      derived(PERCENT, "能耗强度累计增速", "growth of energy intensity from January")
          .headed("强度 %", "intensity")),
  INTENSITY_TARGET_PCT(
      other(PERCENT, EnergyAlertRules.INTENSITY_AIM.words()).headed("强度目标 %", "its target")),
  INTENSITY_STATE(
      derived(CODE, "能耗强度进展", "state of energy intensity")
          .headed("强度", "intensity")
          .oneOf("OVER", "MET", "NEAR", "MISSED")),
  COAL_CHANGE_PCT(derived(PERCENT, EnergyAlertRules.COAL_CHANGE.words()).headed("煤炭 %", "coal")),
  COAL_TARGET_PCT(other(PERCENT, EnergyAlertRules.COAL_AIM.words()).headed("煤炭目标 %", "its target")),
  COAL_STATE(
      derived(CODE, "煤炭消费进展", "state of coal")
          .headed("煤炭", "coal")
          .oneOf("OVER", "MET", "NEAR", "MISSED")),
  LIGHT(
      derived(CODE, "总量晴雨表", "light of the budget")
          .headed("总量", "light")
          .oneOf("GREEN", "YELLOW", "RED")),
  STATUS(derived(CODE, "状态", "status").oneOf("FINAL", "PROVISIONAL").inEveryRow()),
  EXEMPT(derived(TRUTH, EnergyAlertRules.EXEMPT.words()).headed("免考核", "exempt").inEveryRow());

  public static final List<ControlColumn> FIGURES = TableColumn.figures(values());

  /** The columns that a suspect report makes doubtful; coal rests on other reports. */
  public static final List<ControlColumn> DOUBTFUL = List.of(INTENSITY_CHANGE_PCT, INTENSITY_STATE);

  private final ColumnSpec spec;
  private final int field;

  ControlColumn(ColumnSpec spec) {
    this.spec = spec;
    this.field = ControlSheet.SCHEMA$.getField(code()).pos();
  }

  @Override
  public ColumnSpec spec() {
    return spec;
  }

  @Override
  public Object of(ControlSheet row) {
    return TableColumn.defined(row.get(field));
  }
}
