package cn.qianhu.contract.form.energy;

import cn.qianhu.contract.alert.AlertDisclosure;
import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.alert.Threshold;
import java.util.List;
import java.util.Map;

/** The rules on energy, and on the budgets of it. */
public final class EnergyAlertRules {

  public static final EvidenceItem BALANCE_PERIOD =
      EvidenceItem.of("balance_period", "截至月份", "up to", EvidenceType.PERIOD);
  public static final EvidenceItem BALANCE_RULE =
      EvidenceItem.of("balance_rule", "扣除规则", "deduction rule", EvidenceType.DEDUCTION_RULE);
  public static final EvidenceItem LIGHT =
      EvidenceItem.of("light", "晴雨表", "light", EvidenceType.LIGHT);
  public static final EvidenceItem BUDGET =
      EvidenceItem.of("budget", "年度用能预算", "budget of the year", EvidenceType.ENERGY);
  public static final EvidenceItem ASSESSED_YTD =
      EvidenceItem.of(
          "assessed_ytd",
          "累计" + EnergyMeasures.ASSESSED.words().zh(),
          EnergyMeasures.ASSESSED.words().en() + " from January",
          EvidenceType.ENERGY);

  public static final EvidenceItem DIVISION =
      EvidenceItem.of("division", "行业大类", "division", EvidenceType.DIVISION);

  /** Its key is followed by a blank and the carrier. */
  public static final EvidenceItem DOUBTFUL_FEEDSTOCK =
      EvidenceItem.of(
          "doubtful_feedstock", "不予扣除的原料用能", "feedstock not deducted", EvidenceType.QUANTITY);

  /** Change of energy per output, in percent, that is to be reached. */
  public static final Threshold INTENSITY_TARGET_PCT =
      Threshold.of(
          "intensity_target_pct",
          Bound.NEGATIVE,
          "能耗强度目标",
          "target of energy intensity",
          EvidenceType.PERCENT);

  /** Part of the target, in percent, by which missing it is still no more than a warning. */
  public static final Threshold INTENSITY_MARGIN_PCT =
      Threshold.of(
          "intensity_margin_pct",
          Bound.PERCENT,
          "目标的宽限",
          "margin of the target",
          EvidenceType.PERCENT);

  public static final EvidenceItem TARGET_PCT =
      EvidenceItem.of("target_pct", "目标", "target", EvidenceType.PERCENT);

  public static final EvidenceItem COAL_CHANGE_PCT =
      EvidenceItem.of(
          "coal_change_pct", "煤炭消费累计变化", "change of coal from January", EvidenceType.PERCENT);

  /** A city uses its energy budget too fast. */
  public static final AlertRule BUDGET_PACE =
      AlertRule.of("BUDGET_PACE", AlertKind.LATENT, "用能超序时进度", "budget used too fast")
          .showing(BALANCE_PERIOD, BALANCE_RULE, LIGHT, BUDGET, ASSESSED_YTD)
          .disclosed(
              AlertDisclosure.ofBalance(Map.of(ASSESSED_YTD, "assessed_ytd", BUDGET, "budget")));

  /** Energy per output falls by less than the target. */
  public static final AlertRule INTENSITY_TARGET =
      AlertRule.of("INTENSITY_TARGET", AlertKind.LATENT, "能耗强度未达标", "intensity misses target")
          .showing(EvidenceItem.YTD_GROWTH_PCT)
          .comparing(INTENSITY_TARGET_PCT, INTENSITY_MARGIN_PCT)
          .disclosed(
              AlertDisclosure.ofMeasure(
                  EnergyMeasures.ENERGY_INTENSITY, EvidenceItem.YTD_GROWTH_PCT, "ytd_growth_pct"));

  /** An enterprise reports feedstock where none is deducted. */
  public static final AlertRule FEEDSTOCK_DOUBTFUL =
      AlertRule.of("FEEDSTOCK_DOUBTFUL", AlertKind.DATA, "原料用能存疑", "feedstock doubtful")
          .showing(EvidenceItem.MONTHS, DIVISION, DOUBTFUL_FEEDSTOCK);

  /** Coal is cut by less than the target. */
  public static final AlertRule COAL_CUT =
      AlertRule.of("COAL_CUT", AlertKind.LATENT, "煤炭压减未达标", "coal misses target")
          .showing(COAL_CHANGE_PCT, TARGET_PCT)
          .comparing(Threshold.TOLERANCE);

  private EnergyAlertRules() {}

  public static List<AlertRule> all() {
    return List.of(BUDGET_PACE, INTENSITY_TARGET, COAL_CUT, FEEDSTOCK_DOUBTFUL);
  }
}
