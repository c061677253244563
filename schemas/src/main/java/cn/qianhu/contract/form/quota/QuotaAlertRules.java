package cn.qianhu.contract.form.quota;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.Exhibit;
import cn.qianhu.contract.alert.ExhibitType;
import cn.qianhu.contract.alert.Threshold;
import java.util.List;

/** The rules on the quota ledger. */
public final class QuotaAlertRules {

  public static final Exhibit CITY = Exhibit.of("city", "市", "city", ExhibitType.REGION);
  public static final Exhibit PROJECT = Exhibit.of("project", "项目", "project", ExhibitType.PROJECT);
  public static final Exhibit DUE_DATE =
      Exhibit.of("due_date", "到期日", "due date", ExhibitType.DATE);
  public static final Exhibit DEBT_LEFT =
      Exhibit.of("debt_left", "尚欠指标", "debt left", ExhibitType.ENERGY);

  /** Days before the due date from which a bridge is a warning. */
  public static final Threshold BRIDGE_DAYS =
      Threshold.of(
          "bridge_days", Bound.COUNT, "到期前天数", "days before the due date", ExhibitType.DAYS);

  /** A bridge (过桥) is to be repaid soon, or is past due. */
  public static final AlertRule BRIDGE_DUE =
      AlertRule.of("BRIDGE_DUE", AlertKind.LATENT, "过桥到期", "bridge due")
          .showing(CITY, PROJECT, DUE_DATE, DEBT_LEFT)
          .comparing(BRIDGE_DAYS);

  private QuotaAlertRules() {}

  public static List<AlertRule> all() {
    return List.of(BRIDGE_DUE);
  }
}
