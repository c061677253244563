package cn.qianhu.domain.twohigh;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Scope;
import cn.qianhu.contract.form.energy.TwoHighAlertRules;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.balance.BalanceTracker;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.indicator.SeriesReader;
import cn.qianhu.domain.region.CellTouch;
import cn.qianhu.domain.region.RegionView;
import cn.qianhu.domain.region.RegionWatch;
import cn.qianhu.domain.region.Tier;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Judges the alert about two-high energy, for provinces, cities, and those counties that have a
 * budget for P*'s year (control, Alerts); runs behind the balances, which know the budgets.
 */
public final class TwoHighAlerts implements RegionWatch {

  private static final int YEAR = 12;

  private final CodeTables tables;
  private final Tier tier;
  private final CellStore cells;
  private final BalanceTracker balances;
  private final AlertLifecycle desk;
  private final TwoHighRise twoHighRise;
  private final Set<String> touched = new TreeSet<>();

  /**
   * @param desk of the stage
   */
  public TwoHighAlerts(
      CodeTables tables, Tier tier, CellStore cells, BalanceTracker balances, AlertLifecycle desk) {
    this.tables = tables;
    this.tier = tier;
    this.cells = cells;
    this.balances = balances;
    this.desk = desk;
    this.twoHighRise = new TwoHighRise(desk.thresholds());
  }

  @Override
  public void touched(CellSeries series, CellTouch touch) {
    if (concerns(series)) {
      touched.add(series.region());
    }
  }

  private boolean concerns(CellSeries series) {
    return series.isOf(Scope.TWO_HIGH) && RegionView.isTotal(series) && tier.owns(series.region());
  }

  /** Judges the regions of which something changed, or all where that is due. */
  @Override
  public void settle(SeriesReader reader, Optional<BusinessClock> clock) {
    clock.ifPresent(now -> judge(new RegionView(tables, reader, now)));
    touched.clear();
  }

  private void judge(RegionView view) {
    if (desk.everythingIsDue()) {
      cells.eachExpectingSeries(
          series -> {
            if (concerns(series)) {
              touched.add(series.region());
            }
          });
    } else {
      touched.addAll(balances.changed());
    }
    touched.forEach(region -> judge(region, view));
  }

  private void judge(String region, RegionView view) {
    Optional<TwoHighRow> row =
        isJudged(region, view.month())
            ? TwoHighWatch.row(
                CellSeries.whole(Scope.TWO_HIGH, region), view.month(), view.reader())
            : Optional.empty();
    desk.judged(
        TwoHighAlertRules.TWO_HIGH_RISE,
        region,
        view.month(),
        row.flatMap(each -> twoHighRise.judge(view.region(region), each)));
  }

  private boolean isJudged(String region, int month) {
    return !tables.regions().isCounty(region)
        || balances.hasBudget(region, Math.floorDiv(month, YEAR));
  }
}
