package cn.qianhu.domain.region;

import cn.qianhu.contract.cell.CellSeries;
import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.Subject;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.indicator.SeriesReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Judges the rules about the cells of regions (domain, Alerts). */
public final class RegionAlerts implements RegionWatch {

  private final CodeTables tables;
  private final Tier tier;
  private final CellStore cells;
  private final AlertLifecycle desk;
  private final List<RegionRule> rules;
  private final Set<CellSeries> touched = new HashSet<>();

  /**
   * @param desk of the stage
   */
  public RegionAlerts(
      CodeTables tables, Tier tier, CellStore cells, AlertLifecycle desk, List<RegionRule> rules) {
    this.tables = tables;
    this.tier = tier;
    this.cells = cells;
    this.desk = desk;
    this.rules = List.copyOf(rules);
  }

  /** Marks a series to be judged again, because of a change outside its cells. */
  public void again(CellSeries series) {
    touched.add(series);
  }

  @Override
  public void touched(CellSeries series, CellTouch touch) {
    touched.add(series);
  }

  /** Judges the series touched, or all where that is due; none before the first tick. */
  @Override
  public void settle(SeriesReader reader, Optional<BusinessClock> clock) {
    clock.ifPresent(now -> judge(new RegionView(tables, reader, now)));
    touched.clear();
  }

  private void judge(RegionView view) {
    if (desk.everythingIsDue()) {
      cells.eachExpectingSeries(series -> judge(series, view));
    } else {
      touched.forEach(series -> judge(series, view));
    }
  }

  private void judge(CellSeries series, RegionView view) {
    if (!tier.owns(series.region())) {
      return;
    }
    for (RegionRule rule : rules) {
      if (rule.concerns(series, view)) {
        Subject subject = view.subject(series);
        desk.judged(rule.rule(), subject.id(), view.month(), rule.judge(subject, series, view));
      }
    }
  }
}
