package cn.qianhu.command.vacancy;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.ReportedAmounts;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.Thresholds;
import java.math.BigDecimal;
import java.util.List;

/** VACANCY_SURGE: many times as many are wanted in P* as were a month before. */
record VacancySurge(Thresholds thresholds) implements EnterpriseRule {

  @Override
  public AlertRule rule() {
    return VacancyForm.VACANCY_SURGE;
  }

  @Override
  public List<Integer> shifts() {
    return List.of(-1, 0);
  }

  @Override
  public List<Judgement> judge(EnterpriseReports reports) {
    ReportedAmounts now = reports.fact(0);
    ReportedAmounts before = reports.fact(-1);
    if (now == null || before == null || wanted(before) == 0) {
      return List.of();
    }
    RuleThresholds ruleThresholds = thresholds.limits(rule(), reports.place(), reports.month());
    BigDecimal most =
        ruleThresholds.get(VacancyForm.SURGE_FACTOR).multiply(BigDecimal.valueOf(wanted(before)));
    return BigDecimal.valueOf(wanted(now)).compareTo(most) < 0
        ? List.of()
        : List.of(judgement(reports, ruleThresholds, before, now));
  }

  private static long wanted(ReportedAmounts fact) {
    return fact.amount("workers_wanted") + fact.amount("apprentices_wanted");
  }

  private static Judgement judgement(
      EnterpriseReports reports,
      RuleThresholds ruleThresholds,
      ReportedAmounts before,
      ReportedAmounts now) {
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.MONTHS, Months.text(reports.month()))
            .put(EvidenceItem.of(VacancyForm.VACANCIES), wanted(now))
            .put(VacancyForm.BEFORE, wanted(before));
    Bilingual sentence =
        Bilingual.of(
            "%s用工缺口由 %d 人增至 %d 人。"
                .formatted(reports.subject().nameZh(), wanted(before), wanted(now)),
            "%s wants %d after %d."
                .formatted(reports.subject().nameEn(), wanted(now), wanted(before)));
    return ruleThresholds.judgement(
        reports.subject(),
        reports.month(),
        Severity.WARNING,
        evidence,
        sentence,
        List.of(before.source(), now.source()));
  }
}
