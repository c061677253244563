package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.derived;
import static cn.qianhu.contract.table.ColumnSpec.key;
import static cn.qianhu.contract.table.ColumnSpec.sum;
import static cn.qianhu.contract.table.ColumnType.ENERGY;
import static cn.qianhu.contract.table.ColumnType.MONTH;
import static cn.qianhu.contract.table.ColumnType.PERCENT;

import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.contract.form.energy.TwoHighAlertRules;
import cn.qianhu.event.TwoHighEnergy;
import java.util.List;

/**
 * The columns of the energy of two-high enterprises (两高企业): how it changed, and what made it
 * change.
 */
@SuppressWarnings("ImmutableEnumChecker") // Specs do not change.
public enum TwoHighColumn implements TableColumn<TwoHighEnergy> {
  REGION(key("地区", "region").remarked("GB/T 2260", "")),
  INDUSTRY(key("行业", "industry").remarked("T 或大类", "T or division")),
  PERIOD(key(MONTH, "月份", "month")),
  ASSESSED_YTD(
      sum(ENERGY, EnergyAlertRules.ASSESSED_YTD.words())
          .headed("累计", "since January")
          .inEveryRow()),
  ASSESSED_YTD_PRIOR(
      sum(ENERGY, TwoHighAlertRules.ASSESSED_YTD_PRIOR.words())
          .headed("上年同期", "year before")
          .inEveryRow()),
  CHANGE_TCE(sum(ENERGY, TwoHighAlertRules.CHANGE_TCE.words()).inEveryRow()),
  CHANGE_PCT(derived(PERCENT, TwoHighAlertRules.CHANGE_PCT.words()).headed("增减 %", "change")),
  PANEL_CHANGE_TCE(
      sum(ENERGY, TwoHighAlertRules.PANEL_CHANGE_TCE.words())
          .headed("存量", "same plants")
          .inEveryRow()),
  ENTERED_TCE(
      sum(ENERGY, TwoHighAlertRules.ENTERED_TCE.words()).headed("新增", "entered").inEveryRow()),
  LEFT_TCE(
      sum(ENERGY, TwoHighAlertRules.LEFT_TCE.words())
          .headed("退出", "left")
          .remarked("年内改判为两高时可为负", "negative where enterprises became two-high in the year")
          .inEveryRow()),
  SHARE_PCT(
      derived(
              PERCENT,
              "占全部" + EnergyMeasures.ASSESSED.words().zh(),
              "share of all " + EnergyMeasures.ASSESSED.words().en())
          .headed("占比 %", "share"));

  public static final List<TwoHighColumn> FIGURES = TableColumn.figures(values());

  private final ColumnSpec spec;
  private final int field;

  TwoHighColumn(ColumnSpec spec) {
    this.spec = spec;
    this.field = TwoHighEnergy.SCHEMA$.getField(code()).pos();
  }

  @Override
  public ColumnSpec spec() {
    return spec;
  }

  @Override
  public Object of(TwoHighEnergy row) {
    return TableColumn.defined(row.get(field));
  }
}
