package cn.qianhu.domain.form.output;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.EvidenceItem;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.output.OutputAlertRules;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.domain.alert.EnterpriseReports;
import cn.qianhu.domain.alert.EnterpriseRule;
import cn.qianhu.domain.alert.Evidence;
import cn.qianhu.domain.alert.Judgement;
import cn.qianhu.domain.alert.SentenceStyle;
import cn.qianhu.domain.alert.Thresholds;
import java.time.YearMonth;
import java.util.List;

/**
 * REPORT_OVERDUE: an enterprise in force for P* that its city watches has no output fact for it
 * (control, Alerts). A report that is parked, rejected or withdrawn is no fact.
 */
public record ReportOverdue(Thresholds thresholds) implements EnterpriseRule {

  @Override
  public AlertRule rule() {
    return OutputAlertRules.REPORT_OVERDUE;
  }

  @Override
  public List<Judgement> judge(EnterpriseReports output) {
    List<Scope> watched = output.watched(thresholds.numbers());
    return !watched.isEmpty() && output.fact(0) == null
        ? List.of(judgement(output, watched))
        : List.of();
  }

  private Judgement judgement(EnterpriseReports output, List<Scope> watched) {
    YearMonth period = Months.of(output.month());
    Evidence evidence =
        new Evidence()
            .put(EvidenceItem.SCOPES, watched)
            .put(EvidenceItem.MONTHS, period.toString())
            .put(OutputAlertRules.OUTPUT_FACTS, 0);
    Bilingual sentence =
        Bilingual.of(
            "%s %s%s工业产销报表。"
                .formatted(
                    output.subject().nameZh(),
                    OutputAlertRules.REPORT_OVERDUE.words().zh(),
                    SentenceStyle.ZH.month(period)),
            "The output report of %s for %s is overdue."
                .formatted(output.subject().nameEn(), SentenceStyle.EN.month(period)));
    return thresholds
        .limits(OutputAlertRules.REPORT_OVERDUE, output.place(), output.month())
        .judgement(
            output.subject(), output.month(), Severity.WARNING, evidence, sentence, List.of());
  }
}
