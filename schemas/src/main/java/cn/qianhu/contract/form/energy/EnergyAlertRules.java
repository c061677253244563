package cn.qianhu.contract.form.energy;

import cn.qianhu.contract.alert.AlertDisclosure;
import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.Exhibit;
import cn.qianhu.contract.alert.ExhibitType;
import cn.qianhu.contract.alert.Threshold;
import java.util.List;
import java.util.Map;

/** The rules on energy, and on the budgets of it. */
public final class EnergyAlertRules {

  public static final Exhibit BALANCE_PERIOD =
      Exhibit.of("balance_period", "截至月份", "up to", ExhibitType.PERIOD);
  public static final Exhibit BALANCE_RULE =
      Exhibit.of("balance_rule", "扣除规则", "deduction rule", ExhibitType.DEDUCTION_RULE);
  public static final Exhibit LIGHT = Exhibit.of("light", "晴雨表", "light", ExhibitType.LIGHT);
  public static final Exhibit BUDGET =
      Exhibit.of("budget", "年度用能预算", "budget of the year", ExhibitType.ENERGY);
  public static final Exhibit ASSESSED_YTD =
      Exhibit.of(
          "assessed_ytd",
          "累计" + EnergyMeasures.ASSESSED.words().zh(),
          EnergyMeasures.ASSESSED.words().en() + " from January",
          ExhibitType.ENERGY);

  /** Change of energy per output, in percent, that is to be reached. */
  public static final Threshold INTENSITY_TARGET_PCT =
      Threshold.of(
          "intensity_target_pct",
          Bound.NEGATIVE,
          "能耗强度目标",
          "target of energy intensity",
          ExhibitType.PERCENT);

  /** Part of the target, in percent, by which missing it is still no more than a warning. */
  public static final Threshold INTENSITY_MARGIN_PCT =
      Threshold.of(
          "intensity_margin_pct",
          Bound.PERCENT,
          "目标的宽限",
          "margin of the target",
          ExhibitType.PERCENT);

  /** A city uses its energy budget too fast. */
  public static final AlertRule BUDGET_PACE =
      AlertRule.of("BUDGET_PACE", AlertKind.LATENT, "用能超序时进度", "budget used too fast")
          .showing(BALANCE_PERIOD, BALANCE_RULE, LIGHT, BUDGET, ASSESSED_YTD)
          .disclosed(
              AlertDisclosure.ofBalance(Map.of(ASSESSED_YTD, "assessed_ytd", BUDGET, "budget")));

  /** Energy per output falls by less than the target. */
  public static final AlertRule INTENSITY_TARGET =
      AlertRule.of("INTENSITY_TARGET", AlertKind.LATENT, "能耗强度未达标", "intensity misses target")
          .showing(Exhibit.YTD_GROWTH_PCT)
          .comparing(INTENSITY_TARGET_PCT, INTENSITY_MARGIN_PCT)
          .disclosed(
              AlertDisclosure.ofMeasure(
                  EnergyMeasures.ENERGY_INTENSITY, Exhibit.YTD_GROWTH_PCT, "ytd_growth_pct"));

  private EnergyAlertRules() {}

  public static List<AlertRule> all() {
    return List.of(BUDGET_PACE, INTENSITY_TARGET);
  }
}
