package cn.qianhu.contract.form.energy;

import cn.qianhu.contract.alert.AlertDisclosure;
import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.alert.Threshold;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.reading.MeterAlertRules;
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

  /** Feedstock that is in doubt; its key is followed by a blank and the carrier. */
  public static final EvidenceItem DOUBTFUL_FEEDSTOCK =
      EvidenceItem.of(
          "doubtful_feedstock",
          "不予扣除的" + EnergyMeasures.FEEDSTOCK.words().zh(),
          "feedstock not deducted",
          EvidenceType.QUANTITY);

  /** The target of energy intensity of a region, named as in the sheet of double control. */
  public static final EvidenceItem INTENSITY_AIM =
      percent("intensity_target_pct", "能耗强度目标", "target of energy intensity");

  public static final EvidenceItem COAL_CHANGE =
      percent("coal_change_pct", "煤炭消费累计变化", "change of coal from January");
  public static final EvidenceItem COAL_AIM =
      percent("coal_target_pct", "煤炭消费目标", "target of coal");
  public static final EvidenceItem EXEMPT =
      EvidenceItem.of("exempt", "免于考核", "exempt from the assessment", EvidenceType.FLAG);

  /** A region uses its energy budget too fast. */
  public static final AlertRule BUDGET_PACE =
      AlertRule.of("BUDGET_PACE", AlertKind.LATENT, "用能超序时进度", "budget used too fast")
          .showing(BALANCE_PERIOD, BALANCE_RULE, LIGHT, BUDGET, ASSESSED_YTD, EXEMPT)
          .disclosed(
              AlertDisclosure.ofBalance(Map.of(ASSESSED_YTD, "assessed_ytd", BUDGET, "budget")));

  /** Energy per output falls by less than the target. */
  public static final AlertRule INTENSITY_TARGET =
      AlertRule.of("INTENSITY_TARGET", AlertKind.LATENT, "能耗强度未达标", "intensity misses target")
          .showing(EvidenceItem.YTD_GROWTH_PCT, INTENSITY_AIM, EvidenceItem.TARGET_SOURCE)
          .comparing(Threshold.TOLERANCE)
          .withdrawn("intensity_target_pct")
          .formerly("intensity_margin_pct", Threshold.TOLERANCE)
          .disclosed(
              AlertDisclosure.ofMeasure(
                  Scope.ABOVE_SCALE,
                  EnergyMeasures.ENERGY_INTENSITY,
                  EvidenceItem.YTD_GROWTH_PCT,
                  "ytd_growth_pct"));

  /** An enterprise reports feedstock where none is deducted. */
  public static final AlertRule FEEDSTOCK_DOUBTFUL =
      AlertRule.of(
              "FEEDSTOCK_DOUBTFUL",
              AlertKind.DATA,
              EnergyMeasures.FEEDSTOCK.words().zh() + "存疑",
              "feedstock doubtful")
          .showing(EvidenceItem.MONTHS, DIVISION, DOUBTFUL_FEEDSTOCK);

  /** Coal is cut by less than the target. */
  public static final AlertRule COAL_CUT =
      AlertRule.of("COAL_CUT", AlertKind.LATENT, "煤炭压减未达标", "coal misses target")
          .showing(COAL_CHANGE, COAL_AIM, EvidenceItem.TARGET_SOURCE)
          .comparing(Threshold.TOLERANCE);

  /**
   * The consumption. The keys of this and of the evidence below are followed by a blank and the
   * carrier.
   */
  public static final EvidenceItem CONSUMPTION = quantity("consumption", "消费量", "consumption");

  public static final EvidenceItem CONSUMPTION_MONTH_BEFORE =
      quantity("consumption_month_before", "上月消费量", "consumption the month before");
  public static final EvidenceItem STATED = quantity("stated", "报表消费量", "consumption stated");
  public static final EvidenceItem METERED =
      quantity("metered", "表计合计", "consumption by the meters");

  public static final EvidenceItem METERS =
      EvidenceItem.of("meters", "表计数", "meters", EvidenceType.COUNT);

  /** The factor by which consumption differs from the month before, up or down. */
  public static final Threshold JUMP_FACTOR = Threshold.factor("20");

  /** The factor by which a statement differs from the meters, up or down. */
  public static final Threshold METERS_FACTOR = Threshold.factor("2");

  /** The consumption of a carrier is many times that of the month before, or a small part of it. */
  public static final AlertRule ENERGY_JUMP =
      AlertRule.of("ENERGY_JUMP", AlertKind.DATA, "能耗突变", "energy jumps")
          .showing(EvidenceItem.MONTHS, CONSUMPTION, CONSUMPTION_MONTH_BEFORE)
          .comparing(JUMP_FACTOR);

  /** The statement of a carrier says something else than the meters, which are complete. */
  public static final AlertRule STATEMENT_AGAINST_METERS =
      AlertRule.of(
              "STATEMENT_AGAINST_METERS", AlertKind.DATA, "报表与表计不符", "statement against meters")
          .showing(EvidenceItem.MONTHS, STATED, METERED, METERS)
          .comparing(METERS_FACTOR, MeterAlertRules.COMPLETE_PCT);

  private EnergyAlertRules() {}

  public static List<AlertRule> all() {
    return List.of(
        BUDGET_PACE,
        INTENSITY_TARGET,
        COAL_CUT,
        FEEDSTOCK_DOUBTFUL,
        ENERGY_JUMP,
        STATEMENT_AGAINST_METERS);
  }

  private static EvidenceItem quantity(String key, String zh, String en) {
    return EvidenceItem.of(key, zh, en, EvidenceType.QUANTITY);
  }

  private static EvidenceItem percent(String key, String zh, String en) {
    return EvidenceItem.of(key, zh, en, EvidenceType.PERCENT);
  }
}
