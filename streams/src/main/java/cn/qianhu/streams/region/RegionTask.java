package cn.qianhu.streams.region;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.domain.alert.AlertLifecycle;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.balance.BalanceTracker;
import cn.qianhu.domain.balance.BudgetYear;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.cell.CellYear;
import cn.qianhu.domain.cell.ExpectedSteps;
import cn.qianhu.domain.clock.BusinessClock;
import cn.qianhu.domain.control.ControlAlerts;
import cn.qianhu.domain.control.ControlSource;
import cn.qianhu.domain.control.ControlWatch;
import cn.qianhu.domain.form.output.OutputDecline;
import cn.qianhu.domain.region.PublishedMonths;
import cn.qianhu.domain.region.RegionAlerts;
import cn.qianhu.domain.region.RegionRule;
import cn.qianhu.domain.region.RegionStage;
import cn.qianhu.domain.region.Tier;
import cn.qianhu.domain.targets.GrowthCoverage;
import cn.qianhu.domain.targets.TargetBook;
import cn.qianhu.domain.targets.TargetRegister;
import cn.qianhu.domain.targets.TargetValue;
import cn.qianhu.domain.targets.TargetWatch;
import cn.qianhu.domain.twohigh.TwoHighAlerts;
import cn.qianhu.domain.twohigh.TwoHighWatch;
import cn.qianhu.streams.message.BalanceTopic;
import cn.qianhu.streams.message.ControlTopic;
import cn.qianhu.streams.message.RegionTopics;
import cn.qianhu.streams.message.TargetTopic;
import cn.qianhu.streams.message.TwoHighTopic;
import cn.qianhu.streams.state.RollUpMessage;
import java.util.List;
import java.util.Optional;

/**
 * The work of one tier on the messages that come up to it: the stage of its cells, and the watches
 * that follow them. Streams and replay wire it here, and nowhere else.
 */
public final class RegionTask {

  /** Names within the stage's store: a changed name loses state. */
  private static final String CELLS = "cells";

  private static final String EXPECTED = "expected";
  private static final String CLOCK = "clock";
  private static final String BUDGETS = "budgets";
  private static final String TARGETS = "targets";
  private static final String CONTROL = "control";

  private final RegionStage stage;
  private final RegionAlerts alerts;
  private final BalanceTracker balances;
  private final ControlWatch control;
  private final TargetWatch standings;

  /**
   * @param desk of the stage's alerts
   */
  public RegionTask(
      CodeTables tables, Tier tier, AlertLifecycle desk, StoreParts parts, RegionTopics results) {
    CellStore cells =
        new CellStore(parts.open(CELLS, CellYear.CODEC), parts.open(EXPECTED, ExpectedSteps.CODEC));
    balances =
        new BalanceTracker(
            tables,
            tier,
            parts.open(BUDGETS, BudgetYear.CODEC),
            desk.thresholds().numbers(),
            new BalanceTopic(results.results()));
    TargetRegister targets = new TargetRegister(parts.open(TARGETS, TargetValue.CODEC));
    ControlSource source = new ControlSource(targets, balances, desk.thresholds());
    control =
        new ControlWatch(
            tables,
            tier,
            source,
            desk,
            parts.open(CONTROL, PublishedMonths.CODEC),
            new ControlTopic(results.results()));
    standings = new TargetWatch(tables, tier, targets, desk, new TargetTopic(results.results()));
    alerts = new RegionAlerts(tables, tier, cells, desk, rules(desk.thresholds(), targets));
    stage =
        new RegionStage(
            tables,
            tier,
            cells,
            parts.open(CLOCK, BusinessClock.CODEC),
            desk,
            results,
            balances,
            new TwoHighWatch(tables, tier, new TwoHighTopic(results.results())),
            new TwoHighAlerts(tables, tier, cells, balances, desk),
            control,
            standings,
            new ControlAlerts(tables, balances, source, control, desk),
            alerts);
  }

  /** The rules about the cells of regions, each of which knows the tier that it is judged in. */
  private static List<RegionRule> rules(Thresholds thresholds, TargetBook targets) {
    return List.of(new OutputDecline(thresholds), new GrowthCoverage(thresholds, targets));
  }

  /**
   * Applies a message.
   *
   * @param key of the message: what the region of its leaves is on the way up from here
   */
  public void receive(String key, RollUpMessage message) {
    if (message instanceof RollUpMessage.Deltas moved) {
      stage.receive(key, moved.deltas());
    } else if (message instanceof RollUpMessage.RegionBudget budget) {
      balances.budget(budget.region(), budget.year(), budget.amount());
      control.budgetSet(budget.region(), budget.year());
    } else if (message instanceof RollUpMessage.TargetSet set) {
      standings.set(set.key(), Optional.ofNullable(set.target()));
      control.targetSet(set.key());
      alerts.again(set.key().series());
    } else if (message instanceof RollUpMessage.RollUpTick tick) {
      tick(tick.clock());
    }
  }

  /** The business date moves. */
  public void tick(BusinessClock clock) {
    stage.tick(clock);
  }

  /** The latest business date; none before the first. */
  public Optional<BusinessClock> clock() {
    return stage.clock();
  }

  public void settle() {
    stage.settle();
  }
}
