package cn.qianhu.contract.form.energy;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.table.TwoHighColumn;
import java.util.List;

/** The rule on the energy of two-high enterprises. */
public final class TwoHighAlertRules {

  public static final EvidenceItem ASSESSED_YTD_PRIOR = tce(TwoHighColumn.ASSESSED_YTD_PRIOR);
  public static final EvidenceItem CHANGE_TCE = tce(TwoHighColumn.CHANGE_TCE);
  public static final EvidenceItem CHANGE_PCT =
      item(TwoHighColumn.CHANGE_PCT, EvidenceType.PERCENT);
  public static final EvidenceItem PANEL_CHANGE_TCE = tce(TwoHighColumn.PANEL_CHANGE_TCE);
  public static final EvidenceItem ENTERED_TCE = tce(TwoHighColumn.ENTERED_TCE);
  public static final EvidenceItem LEFT_TCE = tce(TwoHighColumn.LEFT_TCE);

  /** Rise on the year before, in percent, above which it is critical. */
  public static final Threshold RISE_CRITICAL_PCT =
      Threshold.of(
              "rise_critical_pct",
              Bound.PERCENT,
              "增幅超过即为严重",
              "critical above a rise of",
              EvidenceType.PERCENT)
          .or("5");

  /** Two-high energy of a region, which may only fall, rose. */
  public static final AlertRule TWO_HIGH_RISE =
      AlertRule.of("TWO_HIGH_RISE", AlertKind.TREND, "两高能耗上升", "two-high energy rose")
          .showing(
              EnergyAlertRules.ASSESSED_YTD,
              ASSESSED_YTD_PRIOR,
              CHANGE_TCE,
              CHANGE_PCT,
              PANEL_CHANGE_TCE,
              ENTERED_TCE,
              LEFT_TCE)
          .comparing(RISE_CRITICAL_PCT);

  private TwoHighAlertRules() {}

  public static List<AlertRule> all() {
    return List.of(TWO_HIGH_RISE);
  }

  private static EvidenceItem tce(TwoHighColumn column) {
    return item(column, EvidenceType.ENERGY);
  }

  /** Called as in the table. */
  private static EvidenceItem item(TwoHighColumn column, EvidenceType type) {
    return new EvidenceItem(column.code(), column.title(), type);
  }
}
