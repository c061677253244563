package cn.qianhu.domain.form.investment;

import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.form.investment.InvestmentAlertRules;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.Place;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.alert.Thresholds;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * INVESTMENT_LAG: a project that is not yet built has completed less of its year's plan than of the
 * year has gone by (domain, Alerts).
 */
public record InvestmentLag(Thresholds thresholds) {

  private static final int YEAR = 12;

  /**
   * Judges a project.
   *
   * @param place of its entry for P*
   * @param month P*, by index
   */
  public Optional<Judgement> judge(
      Subject project, Place place, int month, ProjectProgress progress) {
    boolean built = progress.status() != null && progress.status().isBuilt();
    if (progress.plan().signum() <= 0 || built) {
      return Optional.empty();
    }
    RuleThresholds ruleThresholds =
        thresholds.limits(InvestmentAlertRules.INVESTMENT_LAG, place, month);
    if (isBehind(progress, month, ruleThresholds.get(InvestmentAlertRules.LAG_CRITICAL_POINTS))) {
      return Optional.of(judgement(project, month, progress, ruleThresholds, Severity.CRITICAL));
    }
    return isBehind(progress, month, ruleThresholds.get(InvestmentAlertRules.LAG_WARNING_POINTS))
        ? Optional.of(judgement(project, month, progress, ruleThresholds, Severity.WARNING))
        : Optional.empty();
  }

  /** completed ÷ plan × 100 − month ÷ 12 × 100 < points, both sides times plan and 12. */
  private static boolean isBehind(ProjectProgress progress, int month, BigDecimal points) {
    BigDecimal scaled = points.multiply(new BigDecimal(progress.plan())).multiply(twelve());
    return new BigDecimal(progress.aheadTimesPlanAndYear(month)).compareTo(scaled) < 0;
  }

  private static BigDecimal twelve() {
    return BigDecimal.valueOf(YEAR);
  }

  private static Judgement judgement(
      Subject project,
      int month,
      ProjectProgress progress,
      RuleThresholds ruleThresholds,
      Severity severity) {
    BigDecimal done = progress.donePct();
    BigDecimal schedule = ProjectProgress.schedulePct(month);
    BigDecimal points = progress.lagPoints(month);
    String status = progress.status() == null ? "" : progress.status().name();
    BigDecimal plan = Evidence.money(progress.plan());
    BigDecimal completed = Evidence.money(progress.completedYtd());
    Evidence evidence =
        new Evidence()
            .put(InvestmentAlertRules.PLAN_INVESTMENT, plan)
            .put(InvestmentAlertRules.COMPLETED_YTD, completed)
            .put(InvestmentAlertRules.COMPLETED_PCT, done)
            .put(InvestmentAlertRules.SCHEDULE_PCT, schedule)
            .put(InvestmentAlertRules.LAG_POINTS, points)
            .put(InvestmentAlertRules.STATUS, status);
    Bilingual sentence =
        Bilingual.of(
            "%s 截至%s%s %s，为年度计划 %s的 %s，与序时进度 %s 相差 %s 个百分点。"
                .formatted(
                    project.nameZh(),
                    SentenceStyle.ZH.month(month),
                    InvestmentAlertRules.COMPLETED_YTD.words().zh(),
                    SentenceStyle.ZH.money(completed),
                    SentenceStyle.ZH.money(plan),
                    SentenceStyle.percent(done),
                    SentenceStyle.percent(schedule),
                    SentenceStyle.points(points)),
            "%s has completed %s of the year's plan of %s by %s: %s, %s points against schedule."
                .formatted(
                    project.nameEn(),
                    SentenceStyle.EN.money(completed),
                    SentenceStyle.EN.money(plan),
                    SentenceStyle.EN.month(month),
                    SentenceStyle.percent(done),
                    SentenceStyle.points(points)));
    return ruleThresholds.judgement(
        project, month, severity, evidence, sentence, progress.sources());
  }
}
