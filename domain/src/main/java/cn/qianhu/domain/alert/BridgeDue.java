package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.quota.QuotaAlertRules;
import cn.qianhu.contract.text.Bilingual;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * BRIDGE_DUE: the first step of a bridge that is not met yet is due soon, or is past (domain,
 * Alerts). The period is the month of the business date, and so are the thresholds.
 */
public record BridgeDue(Thresholds thresholds) {

  /** Index of the month that a business date is judged under. */
  public static int month(LocalDate businessDate) {
    return Months.index(YearMonth.from(businessDate));
  }

  /**
   * Judges a bridge.
   *
   * @param bridge command that made it
   */
  public Optional<Judgement> judge(Subject bridge, LocalDate businessDate, BridgeDebt debt) {
    int month = month(businessDate);
    RuleThresholds ruleThresholds =
        thresholds.limits(QuotaAlertRules.BRIDGE_DUE, Place.of(debt.city()), month);
    if (debt.due().isBefore(businessDate)) {
      return Optional.of(judgement(bridge, month, debt, ruleThresholds, Severity.CRITICAL));
    }
    LocalDate horizon = businessDate.plusDays(ruleThresholds.count(QuotaAlertRules.BRIDGE_DAYS));
    return debt.due().isAfter(horizon)
        ? Optional.empty()
        : Optional.of(judgement(bridge, month, debt, ruleThresholds, Severity.WARNING));
  }

  private static Judgement judgement(
      Subject bridge,
      int month,
      BridgeDebt debt,
      RuleThresholds ruleThresholds,
      Severity severity) {
    Evidence evidence =
        new Evidence()
            .put(QuotaAlertRules.CITY, debt.city())
            .put(QuotaAlertRules.PROJECT, debt.project())
            .put(QuotaAlertRules.DUE_DATE, debt.due().toString())
            .put(QuotaAlertRules.INSTALMENT, debt.step())
            .put(QuotaAlertRules.DEBT_LEFT, debt.left());
    boolean isLast = debt.step().compareTo(debt.left()) == 0;
    boolean overdue = severity == Severity.CRITICAL;
    Bilingual sentence =
        Bilingual.of(
            "%s（项目 %s）尚欠 %s，%s%s %s。"
                .formatted(
                    bridge.nameZh(),
                    debt.project(),
                    SentenceStyle.ZH.energy(debt.left()),
                    isLast ? "" : "其中 " + SentenceStyle.ZH.energy(debt.step()) + " ",
                    overdue ? "已逾期，到期日" : "即将到期，到期日",
                    debt.due()),
            "%s (project %s) has %s left to repay%s due on %s."
                .formatted(
                    bridge.nameEn(),
                    debt.project(),
                    SentenceStyle.EN.energy(debt.left()),
                    (isLast
                            ? "; they "
                            : ", of which " + SentenceStyle.EN.energy(debt.step()) + " ")
                        + (overdue ? "were" : "are"),
                    debt.due()));
    return ruleThresholds.judgement(bridge, month, severity, evidence, sentence, debt.sources());
  }
}
