package cn.qianhu.domain.balance;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.BalanceLight;
import cn.qianhu.domain.alert.BudgetPace;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.indicator.SeriesReader;
import cn.qianhu.domain.region.CellTouch;
import cn.qianhu.domain.region.RegionView;
import cn.qianhu.domain.region.RegionWatch;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Judges the alerts about energy budgets (domain, Alerts); stands behind the balances. */
public final class BalanceAlerts implements RegionWatch {

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

  /** What a cell moves is a balance, which tells of it. */
  @Override
  public void touched(CellSeries series, CellTouch touch) {}

  /** Judges the regions of which something changed, or all where that is due. */
  @Override
  public void settle(SeriesReader reader, Optional<BusinessClock> clock) {
    clock.ifPresent(now -> judge(new RegionView(tables, reader, now)));
  }

  private void judge(RegionView view) {
    Collection<String> due = desk.everythingIsDue() ? balances.regions() : balances.changed();
    due.forEach(region -> judge(region, view));
  }

  private void judge(String region, RegionView view) {
    List<BalanceLight> latest =
        balances.latest(region, view.month(), view.reader()).map(BalanceAlerts::light).stream()
            .toList();
    desk.judged(
        EnergyAlertRules.BUDGET_PACE,
        region,
        view.month(),
        budgetPace.judge(view.region(region), view.month(), latest));
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
