package cn.qianhu.center.overtime;

import cn.qianhu.contract.alert.AlertRule;
import cn.qianhu.contract.alert.Exhibit;
import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.text.Bilingual;
import cn.qianhu.streams.alert.EnterpriseReports;
import cn.qianhu.streams.alert.EnterpriseRule;
import cn.qianhu.streams.alert.Evidence;
import cn.qianhu.streams.alert.Judgement;
import cn.qianhu.streams.alert.Limits;
import cn.qianhu.streams.alert.ReportedAmounts;
import cn.qianhu.streams.alert.Thresholds;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** OVERTIME_HIGH: more is paid for overtime in P* than the limit. */
final class OvertimeHigh implements EnterpriseRule {

  private final Thresholds thresholds;

  OvertimeHigh(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

  @Override
  public AlertRule rule() {
    return OvertimeForm.OVERTIME_HIGH;
  }

  @Override
  public Optional<Judgement> judge(EnterpriseReports reports) {
    ReportedAmounts fact = reports.fact(0);
    if (fact == null) {
      return Optional.empty();
    }
    Limits limits = thresholds.limits(rule(), reports.month());
    BigDecimal cost = BigDecimal.valueOf(fact.amount("overtime_pay") + fact.amount("night_pay"), 2);
    if (cost.compareTo(limits.get(OvertimeForm.OVERTIME_LIMIT)) <= 0) {
      return Optional.empty();
    }
    Evidence evidence =
        new Evidence()
            .put(Exhibit.MONTHS, Months.text(reports.month()))
            .put(Exhibit.of(OvertimeForm.OVERTIME_COST), cost);
    return Optional.of(
        limits.judgement(
            reports.subject(),
            reports.month(),
            Severity.WARNING,
            evidence,
            Bilingual.of(
                reports.subject().nameZh() + "加班费用 " + cost + " 万元。",
                reports.subject().nameEn() + " paid " + cost + " for overtime."),
            List.of(fact.source())));
  }
}
