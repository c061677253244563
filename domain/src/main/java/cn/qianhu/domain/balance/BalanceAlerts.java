package cn.qianhu.domain.balance;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.BalanceLight;
import cn.qianhu.domain.alert.BudgetPace;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.clock.BusinessClock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Judges the alerts about the cities' energy budgets (domain, Alerts). */
public final class BalanceAlerts {

  private final CodeTables tables;
  private final BalanceTracker balances;
  private final AlertLifecycle desk;
  private final BudgetPace budgetPace;

  public BalanceAlerts(CodeTables tables, BalanceTracker balances, AlertLifecycle desk) {
    this.tables = tables;
    this.balances = balances;
    this.desk = desk;
    this.budgetPace = new BudgetPace(desk.thresholds());
  }

  /**
   * The business date moves.
   *
   * @param before the date so far; null before the first
   */
  public void tick(BusinessClock before, BusinessClock after) {
    desk.tick(before, after);
  }

  /** Judges the cities of which something changed, or all where that is due. */
  public void settle(Collection<String> changed, Optional<BusinessClock> clock) {
    if (clock.isEmpty()) {
      return;
    }
    Collection<String> cities = desk.everythingIsDue() ? tables.regions().cities() : changed;
    cities.forEach(city -> judge(city, clock.get().latestClosed()));
    desk.settle(clock.get().date());
  }

  private void judge(String city, int month) {
    List<BalanceLight> latest =
        balances.latest(city, month).map(BalanceAlerts::light).stream().toList();
    Subject subject =
        new Subject(city, tables.regions().nameZh(city), tables.names().english(city));
    desk.judged(
        EnergyAlertRules.BUDGET_PACE, city, month, budgetPace.judge(subject, month, latest));
  }

  private static BalanceLight light(BalanceRow row) {
    return new BalanceLight(
        row.month(),
        row.rule().name(),
        row.light(),
        BalanceRow.tce(row.budget()),
        BalanceRow.tce(row.assessed()));
  }
}
