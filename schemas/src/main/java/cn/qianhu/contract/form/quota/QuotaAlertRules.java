package cn.qianhu.contract.form.quota;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.alert.Threshold;
import java.util.List;

/** The rules on the quota ledger. */
public final class QuotaAlertRules {

  public static final EvidenceItem CITY = EvidenceItem.of("city", "市", "city", EvidenceType.REGION);
  public static final EvidenceItem PROJECT =
      EvidenceItem.of("project", "项目", "project", EvidenceType.PROJECT);
  public static final EvidenceItem DUE_DATE =
      EvidenceItem.of("due_date", "到期日", "due date", EvidenceType.DATE);
  public static final EvidenceItem INSTALMENT =
      EvidenceItem.of("instalment", "本步尚欠", "missing of the step", EvidenceType.ENERGY);
  public static final EvidenceItem DEBT_LEFT =
      EvidenceItem.of("debt_left", "尚欠指标", "debt left", EvidenceType.ENERGY);

  /** Days before the date of a step from which a bridge is a warning. */
  public static final Threshold BRIDGE_DAYS =
      Threshold.of(
          "bridge_days",
          Bound.COUNT,
          "到期前天数",
          "days before the date of the step",
          EvidenceType.DAYS);

  /** A bridge (过桥) has a step that is due soon, or is past. */
  public static final AlertRule BRIDGE_DUE =
      AlertRule.of("BRIDGE_DUE", AlertKind.LATENT, "过桥到期", "bridge due")
          .showing(CITY, PROJECT, DUE_DATE, INSTALMENT, DEBT_LEFT)
          .comparing(BRIDGE_DAYS);

  private QuotaAlertRules() {}

  public static List<AlertRule> all() {
    return List.of(BRIDGE_DUE);
  }
}
