package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.derived;
import static cn.qianhu.contract.table.ColumnSpec.key;
import static cn.qianhu.contract.table.ColumnSpec.other;
import static cn.qianhu.contract.table.ColumnType.CODE;
import static cn.qianhu.contract.table.ColumnType.MONTH;
import static cn.qianhu.contract.table.ColumnType.PAIRS;
import static cn.qianhu.contract.table.ColumnType.TEXT;

import cn.qianhu.event.Alert;

/** The columns of the alerts. */
@SuppressWarnings("ImmutableEnumChecker") // Specs do not change.
public enum AlertColumn implements TableColumn<Alert> {
  ALERT_ID(key("预警", "alert")),
  RULE(other(TEXT, "规则", "rule").inEveryRow()),
  SUBJECT(other(TEXT, "对象", "subject").inEveryRow()),
  PERIOD(other(MONTH, "月份", "month").inEveryRow()),
  KIND(other(TEXT, "类别", "kind").inEveryRow()),
  SEVERITY(derived(CODE, "程度", "severity").oneOf("WARNING", "CRITICAL").inEveryRow()),
  STATE(other(CODE, "状态", "state").oneOf("RAISED", "ESCALATED", "EASED", "CLEARED").inEveryRow()),
  BUSINESS_DATE(other(TEXT, "业务日期", "business date of the change")),
  EVIDENCE(derived(PAIRS, "依据", "the figures and thresholds judged")),
  MESSAGE_ZH(other(TEXT, "情况", "what happened")),
  MESSAGE_EN(other(TEXT, "英文情况", "what happened, in English"));

  private final ColumnSpec spec;
  private final int field;

  /** The public sees an alert whole or not at all. */
  AlertColumn(ColumnSpec spec) {
    this.spec = spec.forEverybody();
    this.field = Alert.SCHEMA$.getField(code()).pos();
  }

  @Override
  public ColumnSpec spec() {
    return spec;
  }

  @Override
  public Object of(Alert row) {
    return row.get(field);
  }
}
