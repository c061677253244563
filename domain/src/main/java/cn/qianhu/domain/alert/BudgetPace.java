package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.Severity;
import cn.qianhu.contract.code.Months;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.contract.text.Bilingual;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** BUDGET_PACE: a city uses its energy budget faster than the year goes by (domain, Alerts). */
public record BudgetPace(Thresholds thresholds) {

  private static final int YEAR = 12;

  /**
   * Judges a city by its latest row up to P* of P*'s year.
   *
   * @param month P*, by index
   * @param rows rows of the city's balance under the rule in force for each; others are passed over
   */
  public Optional<Judgement> judge(Subject city, int month, Collection<BalanceLight> rows) {
    return rows.stream()
        .filter(row -> row.month() <= month && yearOf(row.month()) == yearOf(month))
        .max(Comparator.comparingInt(BalanceLight::month))
        .flatMap(row -> severity(row).map(severity -> judgement(city, month, row, severity)));
  }

  private static int yearOf(int month) {
    return Math.floorDiv(month, YEAR);
  }

  private static Optional<Severity> severity(BalanceLight row) {
    return switch (row.light()) {
      case GREEN -> Optional.empty();
      case YELLOW -> Optional.of(Severity.WARNING);
      case RED -> Optional.of(Severity.CRITICAL);
    };
  }

  private Judgement judgement(Subject city, int month, BalanceLight row, Severity severity) {
    String balanceMonth = Months.of(row.month()).toString();
    Evidence evidence =
        new Evidence()
            .put(EnergyAlertRules.BALANCE_PERIOD, balanceMonth)
            .put(EnergyAlertRules.BALANCE_RULE, row.balanceRule())
            .put(EnergyAlertRules.LIGHT, row.light().name())
            .put(EnergyAlertRules.BUDGET, row.budget())
            .put(EnergyAlertRules.ASSESSED_YTD, row.assessedYtd());
    Bilingual sentence =
        Bilingual.of(
            "%s%s：截至%s%s %s，年度用能预算 %s。"
                .formatted(
                    city.nameZh(),
                    row.light().words().zh(),
                    SentenceStyle.ZH.month(row.month()),
                    EnergyAlertRules.ASSESSED_YTD.words().zh(),
                    SentenceStyle.ZH.energy(row.assessedYtd()),
                    SentenceStyle.ZH.energy(row.budget())),
            "%s stands at %s: assessed energy from January to %s is %s, of a budget of %s."
                .formatted(
                    city.nameEn(),
                    row.light().words().en(),
                    SentenceStyle.EN.month(row.month()),
                    SentenceStyle.EN.energy(row.assessedYtd()),
                    SentenceStyle.EN.energy(row.budget())));
    return thresholds
        .limits(EnergyAlertRules.BUDGET_PACE, Place.of(city.id()), month)
        .judgement(city, month, severity, evidence, sentence, List.of());
  }
}
