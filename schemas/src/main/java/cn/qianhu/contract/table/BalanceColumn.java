package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.derived;
import static cn.qianhu.contract.table.ColumnSpec.key;
import static cn.qianhu.contract.table.ColumnSpec.other;
import static cn.qianhu.contract.table.ColumnSpec.sum;
import static cn.qianhu.contract.table.ColumnType.CODE;
import static cn.qianhu.contract.table.ColumnType.ENERGY;
import static cn.qianhu.contract.table.ColumnType.MONTH;
import static cn.qianhu.contract.table.ColumnType.PERCENT;

import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.form.energy.EnergyMeasures;
import cn.qianhu.event.Balance;
import java.util.List;

/** The columns of the energy budget balances (用能预算) of the cities, month by month. */
@SuppressWarnings("ImmutableEnumChecker") // Specs do not change.
public enum BalanceColumn implements TableColumn<Balance> {
  CITY(key("市", "city")),
  PERIOD(key(MONTH, "月份", "month")),
  RULE(key("规则", "deduction rule").oneOf("R2022", "R2024")),
  BUDGET(sum(ENERGY, "年度用能预算", "budget of the year").headed("预算", "budget")),
  COMPREHENSIVE_YTD(
      sum(ENERGY, "累计" + EnergyMeasures.COMPREHENSIVE.words().zh(), "energy from January")
          .headed("综合能耗", "comprehensive")),
  FEEDSTOCK_YTD(
      sum(ENERGY, "累计" + EnergyMeasures.FEEDSTOCK.words().zh(), "feedstock from January")
          .headed(EnergyMeasures.FEEDSTOCK.words().zh(), "feedstock")),
  RENEWABLE_EXEMPT_YTD(
      sum(ENERGY, "可再生电力扣除", "renewable deducted").headed("扣除可再生", "renewable deducted")),
  ASSESSED_YTD(
      sum(
              ENERGY,
              EnergyAlertRules.ASSESSED_YTD.words().zh(),
              EnergyAlertRules.ASSESSED_YTD.words().en())
          .headed(EnergyMeasures.ASSESSED.words().zh(), "assessed since January")),
  REMAINING(sum(ENERGY, "预算余额", "budget left").headed("结余", "remaining")),
  USED_PCT(derived(PERCENT, "预算使用率", "budget used").headed("已用 %", "used")),
  SCHEDULE_PCT(other(PERCENT, "序时进度", "share of the year gone by").headed("序时 %", "schedule")),
  PROJECTED(derived(ENERGY, "全年预计", "the year at this pace").headed("预计全年", "projected")),
  LIGHT(
      derived(CODE, "晴雨表", "light")
          .headed("灯", "light")
          .oneOf("GREEN", "YELLOW", "RED")
          .inEveryRow());

  public static final List<BalanceColumn> FIGURES = TableColumn.figures(values());

  private final ColumnSpec spec;
  private final int field;

  /** The public sees a balance whole or not at all. */
  BalanceColumn(ColumnSpec spec) {
    this.spec = spec.forEverybody();
    this.field = Balance.SCHEMA$.getField(code()).pos();
  }

  @Override
  public ColumnSpec spec() {
    return spec;
  }

  @Override
  public Object of(Balance row) {
    return row.get(field);
  }
}
