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
 * INVESTMENT_LAG: a project that is not yet built has completed less of its year's plan than is
 * due, by the plan's months or by twelfths (domain, Alerts).
 */
public record InvestmentLag(Thresholds thresholds) {

  private static final BigDecimal TWELVE_HUNDREDTHS = new BigDecimal("0.12");

  /**
   * Judges a project.
   *
   * @param place of its entry for P*
   * @param month P*, by index
   */
  public Optional<Judgement> judge(
      Subject project, Place place, int month, ProjectProgress progress) {
    boolean built = progress.status() != null && progress.status().isBuilt();
    if (progress.plan().isEmpty() || built) {
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

  /** (completed − due) ÷ plan × 100 < points, both sides times plan and 12 ÷ 100. */
  private static boolean isBehind(ProjectProgress progress, int month, BigDecimal points) {
    BigDecimal plan = new BigDecimal(progress.plan().investment());
    BigDecimal scaled = points.multiply(plan).multiply(TWELVE_HUNDREDTHS);
    return new BigDecimal(progress.aheadTimesTwelve(month)).compareTo(scaled) < 0;
  }

  private static Judgement judgement(
      Subject project,
      int month,
      ProjectProgress progress,
      RuleThresholds ruleThresholds,
      Severity severity) {
    BigDecimal done = progress.donePct();
    BigDecimal schedule = progress.plan().duePct(month);
    BigDecimal points = progress.lagPoints(month);
    String status = progress.status() == null ? "" : progress.status().name();
    BigDecimal plan = Evidence.money(progress.plan().investment());
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
