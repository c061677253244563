package cn.qianhu.contract.form.energy;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.alert.Threshold;
import java.util.List;

/** The rule on the energy of two-high enterprises. */
public final class TwoHighAlertRules {

  public static final EvidenceItem ASSESSED_YTD_PRIOR =
      tce(
          "assessed_ytd_prior",
          "上年同期" + EnergyMeasures.ASSESSED.words().zh(),
          EnergyMeasures.ASSESSED.words().en() + " a year before");
  public static final EvidenceItem CHANGE_TCE = tce("change_tce", "增减量", "change");
  public static final EvidenceItem CHANGE_PCT =
      EvidenceItem.of("change_pct", "增减幅度", "change in percent", EvidenceType.PERCENT);
  public static final EvidenceItem PANEL_CHANGE_TCE =
      tce("panel_change_tce", "存量企业增减", "change of those that reported both years");
  public static final EvidenceItem ENTERED_TCE =
      tce("entered_tce", "新增", "without a report a year before");
  public static final EvidenceItem LEFT_TCE = tce("left_tce", "退出", "without a report this year");

  /** Rise on the year before, in percent, above which it is critical. */
  public static final Threshold RISE_CRITICAL_PCT =
      Threshold.of(
              "rise_critical_pct",
              Bound.PERCENT,
              "增幅超过即为严重",
              "critical above a rise of",
              EvidenceType.PERCENT)
          .or("5");

  /** The two-high energy of a region rose, though it may only fall. */
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

  private static EvidenceItem tce(String key, String zh, String en) {
    return EvidenceItem.of(key, zh, en, EvidenceType.ENERGY);
  }
}
