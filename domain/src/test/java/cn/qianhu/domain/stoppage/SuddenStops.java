package cn.qianhu.domain.stoppage;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.ReportedAmounts;
import cn.qianhu.domain.alert.RuleThresholds;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Thresholds;
import java.util.List;

/** SUDDEN_STOPS: more lines stood still than is usual. */
record SuddenStops(Thresholds thresholds) implements EnterpriseRule {

  @Override
  public AlertRule rule() {
    return StoppageForm.SUDDEN_STOPS_RULE;
  }

  @Override
  public List<Judgement> judge(EnterpriseReports reports) {
    ReportedAmounts now = reports.fact(0);
    RuleThresholds ruleThresholds = thresholds.limits(rule(), reports.place(), reports.month());
    return now != null
            && now.amount("sudden_stops") > ruleThresholds.count(StoppageForm.STOPS_AT_MOST)
        ? List.of(judgement(reports, ruleThresholds, now))
        : List.of();
  }

  private static Judgement judgement(
      EnterpriseReports reports, RuleThresholds ruleThresholds, ReportedAmounts now) {
    long stops = now.amount("sudden_stops");
    Bilingual sentence =
        Bilingual.of(
            "%s %s突发停产 %d 次。"
                .formatted(
                    reports.subject().nameZh(), SentenceStyle.ZH.month(reports.month()), stops),
            "%s stood still %d times in %s."
                .formatted(
                    reports.subject().nameEn(), stops, SentenceStyle.EN.month(reports.month())));
    return ruleThresholds.judgement(
        reports.subject(),
        reports.month(),
        Severity.WARNING,
        new Evidence().put(StoppageForm.SUDDEN_STOPS, stops),
        sentence,
        List.of(now.source()));
  }
}
