package cn.qianhu.contract.form.investment;

import cn.qianhu.contract.alert.AlertKind;
import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Bound;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.EvidenceType;
import cn.qianhu.contract.alert.Threshold;
import java.util.List;

/** The rules on investment projects. */
public final class InvestmentAlertRules {

  public static final EvidenceItem PLAN_INVESTMENT =
      EvidenceItem.of("plan_investment", "年度计划投资", "plan of the year", EvidenceType.MONEY);
  public static final EvidenceItem COMPLETED_YTD =
      EvidenceItem.of(
          "completed_ytd",
          "累计" + InvestmentMeasures.COMPLETED.words().zh(),
          "completed from January",
          EvidenceType.MONEY);
  public static final EvidenceItem COMPLETED_PCT =
      EvidenceItem.of("completed_pct", "完成比例", "share completed", EvidenceType.PERCENT);
  public static final EvidenceItem SCHEDULE_PCT =
      EvidenceItem.of(
          "schedule_pct", "序时进度", "share of the plan that is due", EvidenceType.PERCENT);
  public static final EvidenceItem LAG_POINTS =
      EvidenceItem.of("lag_points", "与序时进度相差", "against schedule", EvidenceType.POINTS);
  public static final EvidenceItem STATUS =
      EvidenceItem.of("status", "项目状态", "status of the project", EvidenceType.PROJECT_STATUS);

  /** Percentage points behind schedule below which it is a warning. */
  public static final Threshold LAG_WARNING_POINTS =
      Threshold.of(
          "lag_warning_points",
          Bound.NEGATIVE,
          "落后达到即为一般",
          "warning from points behind",
          EvidenceType.POINTS);

  /** Percentage points behind schedule below which it is critical. */
  public static final Threshold LAG_CRITICAL_POINTS =
      Threshold.of(
          "lag_critical_points",
          Bound.NEGATIVE,
          "落后达到即为严重",
          "critical from points behind",
          EvidenceType.POINTS);

  /** A project's investment lags its plan. */
  public static final AlertRule INVESTMENT_LAG =
      AlertRule.of("INVESTMENT_LAG", AlertKind.LATENT, "投资滞后", "investment lags")
          .showing(PLAN_INVESTMENT, COMPLETED_YTD, COMPLETED_PCT, SCHEDULE_PCT, LAG_POINTS, STATUS)
          .comparing(LAG_WARNING_POINTS, LAG_CRITICAL_POINTS);

  private InvestmentAlertRules() {}

  public static List<AlertRule> all() {
    return List.of(INVESTMENT_LAG);
  }
}
