package cn.qianhu.domain.control;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.form.energy.EnergyAlertRules;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.BalanceLight;
import cn.qianhu.domain.alert.BudgetPace;
import cn.qianhu.domain.balance.BalanceRow;
import cn.qianhu.domain.balance.BalanceTracker;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.indicator.SeriesReader;
import cn.qianhu.domain.region.CellTouch;
import cn.qianhu.domain.region.RegionView;
import cn.qianhu.domain.region.RegionWatch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges the alerts of double control (control, Alerts): intensity and coal by their targets, and
 * budgets, of which a region may be exempt. Stands behind the balances and the sheet.
 */
public final class ControlAlerts implements RegionWatch {

  private final CodeTables tables;
  private final BalanceTracker balances;
  private final ControlSource source;
  private final ControlWatch sheet;
  private final AlertLifecycle desk;
  private final List<ControlRule> rules;
  private final BudgetPace budgetPace;

  public ControlAlerts(
      CodeTables tables,
      BalanceTracker balances,
      ControlSource source,
      ControlWatch sheet,
      AlertLifecycle desk) {
    this.tables = tables;
    this.balances = balances;
    this.source = source;
    this.sheet = sheet;
    this.desk = desk;
    this.rules =
        List.of(ControlRule.intensity(desk.thresholds()), ControlRule.coal(desk.thresholds()));
    this.budgetPace = new BudgetPace(desk.thresholds());
  }

  /** Does nothing: the changes of a cell come as changes of balances and of rows of the sheet. */
  @Override
  public void touched(CellSeries series, CellTouch touch) {}

  /** Judges the regions of which something changed, or all where that is due. */
  @Override
  public void settle(SeriesReader reader, Optional<BusinessClock> clock) {
    clock.ifPresent(now -> judge(new RegionView(tables, reader, now)));
  }

  private void judge(RegionView view) {
    Set<String> due = new TreeSet<>(sheet.changed());
    due.addAll(desk.everythingIsDue() ? balances.regions() : balances.changed());
    due.forEach(region -> judge(region, view));
  }

  private void judge(String region, RegionView view) {
    int month = view.month();
    Optional<ControlRow> row = source.row(region, month, view);
    for (ControlRule rule : rules) {
      desk.judged(
          rule.rule(), region, month, row.flatMap(known -> rule.judge(view.region(region), known)));
    }
    List<BalanceLight> latest =
        balances.latest(region, month, view.reader()).map(each -> light(each, view)).stream()
            .toList();
    desk.judged(
        EnergyAlertRules.BUDGET_PACE,
        region,
        month,
        budgetPace.judge(view.region(region), month, latest));
  }

  /**
   * The light of a balance, with whether the region is exempt by the sheet of the balance's own
   * month.
   */
  private BalanceLight light(BalanceRow row, RegionView view) {
    return new BalanceLight(
        row.month(),
        row.rule().name(),
        row.light(),
        BalanceRow.tce(row.budget()),
        BalanceRow.tce(row.assessed()),
        source.row(row.region(), row.month(), view).filter(ControlRow::isExempt).isPresent());
  }
}
