package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.text.Bilingual;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * BUDGET_PACE: a region uses its energy budget faster than the year goes by (domain, Alerts). One
 * that is exempt is at most warned, and no more once its year is over: the assessment is yearly.
 */
public record BudgetPace(Thresholds thresholds) {

  private static final int YEAR = 12;
  private static final int DECEMBER = 11;

  /**
   * Judges a region by its latest row up to P* of P*'s year.
   *
   * @param month P*, by index
   * @param rows rows of the region's balance under the rule in force for each; others are passed
   *     over
   */
  public Optional<Judgement> judge(Subject region, int month, Collection<BalanceLight> rows) {
    return rows.stream()
        .filter(row -> row.month() <= month && yearOf(row.month()) == yearOf(month))
        .max(Comparator.comparingInt(BalanceLight::month))
        .flatMap(row -> severity(row).map(severity -> judgement(region, month, row, severity)));
  }

  private static int yearOf(int month) {
    return Math.floorDiv(month, YEAR);
  }

  private static Optional<Severity> severity(BalanceLight row) {
    if (row.exempt() && Math.floorMod(row.month(), YEAR) == DECEMBER) {
      return Optional.empty();
    }
    return switch (row.light()) {
      case GREEN -> Optional.empty();
      case YELLOW -> Optional.of(Severity.WARNING);
      case RED -> Optional.of(row.exempt() ? Severity.WARNING : Severity.CRITICAL);
    };
  }

  private Judgement judgement(Subject region, int month, BalanceLight row, Severity severity) {
    String balanceMonth = Months.of(row.month()).toString();
    Evidence evidence =
        new Evidence()
            .put(EnergyAlertRules.BALANCE_PERIOD, balanceMonth)
            .put(EnergyAlertRules.BALANCE_RULE, row.balanceRule())
            .put(EnergyAlertRules.LIGHT, row.light().name())
            .put(EnergyAlertRules.BUDGET, row.budget())
            .put(EnergyAlertRules.ASSESSED_YTD, row.assessedYtd());
    if (row.exempt()) {
      evidence.put(EnergyAlertRules.EXEMPT, "true");
    }
    Bilingual sentence =
        Bilingual.of(
            "%s%s：截至%s%s %s，年度用能预算 %s%s。"
                .formatted(
                    region.nameZh(),
                    row.light().words().zh(),
                    SentenceStyle.ZH.month(row.month()),
                    EnergyAlertRules.ASSESSED_YTD.words().zh(),
                    SentenceStyle.ZH.energy(row.assessedYtd()),
                    SentenceStyle.ZH.energy(row.budget()),
                    row.exempt() ? "；强度、煤炭均超额完成，免于考核" : ""),
            "%s stands at %s: assessed energy from January to %s is %s, of a budget of %s%s."
                .formatted(
                    region.nameEn(),
                    row.light().words().en(),
                    SentenceStyle.EN.month(row.month()),
                    SentenceStyle.EN.energy(row.assessedYtd()),
                    SentenceStyle.EN.energy(row.budget()),
                    row.exempt()
                        ? "; intensity and coal are better than their targets, so it is exempt"
                        : ""));
    return thresholds
        .limits(EnergyAlertRules.BUDGET_PACE, Place.of(region.id()), month)
        .judgement(region, month, severity, evidence, sentence, List.of());
  }
}
