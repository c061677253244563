package cn.qianhu.contract.catalogue;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.AlertState;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.CodeList;

/** The closed lists of codes that alerts are written with. */
public final class AlertLists {

  public static final CodeList RULE =
      CodeList.of("alert_rule", AlertRules.withSystem(), AlertRule::code, AlertRule::words);

  public static final CodeList KIND = CodeList.of("alert_kind", AlertKind.values());
  public static final CodeList STATE = CodeList.of("alert_state", AlertState.values());
  public static final CodeList SEVERITY = CodeList.of("severity", Severity.values());

  private AlertLists() {}
}
