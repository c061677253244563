package cn.qianhu.streams.alert;

import cn.qianhu.contract.code.Months;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** BUDGET_PACE: a city uses its energy budget faster than the year goes by (domain, Alerts). */
public final class BudgetPace {

  private static final int YEAR = 12;

  private final Thresholds thresholds;

  public BudgetPace(Thresholds thresholds) {
    this.thresholds = thresholds;
  }

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
            .put("balance_period", balanceMonth)
            .put("balance_rule", row.balanceRule())
            .put("light", row.light().name())
            .put("budget", row.budget())
            .put("assessed_ytd", row.assessedYtd());
    BigDecimal budget = row.budget();
    BigDecimal assessed = row.assessedYtd();
    Sentence sentence =
        new Sentence(
            "%s 至 %s 累计考核能耗 %s 吨标准煤，年度用能预算 %s 吨标准煤，晴雨表为%s。"
                .formatted(
                    city.nameZh(),
                    balanceMonth,
                    assessed.toPlainString(),
                    budget.toPlainString(),
                    severity == Severity.CRITICAL ? "红灯" : "黄灯"),
            "Assessed energy of %s from January to %s is %s tce of a budget of %s tce: light %s."
                .formatted(
                    city.id(),
                    balanceMonth,
                    assessed.toPlainString(),
                    budget.toPlainString(),
                    row.light()));
    return thresholds
        .limits(Rule.BUDGET_PACE, month)
        .judgement(city, month, severity, evidence, sentence, List.of());
  }
}
