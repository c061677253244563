package cn.qianhu.contract.alert;

import java.util.List;

/**
 * Alerts about figures that contradict each other: where one opens, the monitoring itself is in
 * trouble.
 */
public final class SystemAlertRules {

  /** The breach; its key is followed by a blank and a number. */
  public static final EvidenceItem VIOLATION =
      EvidenceItem.of("violation", "不平之处", "breach", EvidenceType.TEXT);

  /** A total that is not the sum of its parts; its key is followed by a blank and the quantity. */
  public static final EvidenceItem DIFFERENCE =
      EvidenceItem.of("difference", "合计与下级之和不符", "not the sum of its parts", EvidenceType.TEXT);

  public static final AlertRule LEDGER_UNSOUND =
      AlertRule.of("LEDGER_UNSOUND", AlertKind.SYSTEM, "台账不平", "ledger unsound").showing(VIOLATION);
  public static final AlertRule ROLL_UP_UNSOUND =
      AlertRule.of("ROLL_UP_UNSOUND", AlertKind.SYSTEM, "汇总不平", "roll-up unsound")
          .showing(DIFFERENCE);

  private SystemAlertRules() {}

  public static List<AlertRule> all() {
    return List.of(LEDGER_UNSOUND, ROLL_UP_UNSOUND);
  }
}
