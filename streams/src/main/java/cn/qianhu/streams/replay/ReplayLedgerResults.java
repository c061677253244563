package cn.qianhu.streams.replay;

import cn.qianhu.contract.code.Regions;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.quota.BridgeAlerts;
import cn.qianhu.domain.quota.Budget;
import cn.qianhu.domain.quota.LedgerCommand;
import cn.qianhu.domain.quota.LedgerPosting;
import cn.qianhu.streams.message.LedgerTopics;
import cn.qianhu.streams.message.ResultSink;
import cn.qianhu.streams.state.RollUpMessage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** Receives the results of the quota ledgers in a replay. */
final class ReplayLedgerResults implements LedgerTopics {

  private final ResultSink results;
  private final Supplier<BridgeAlerts> bridges;
  private final Cities cities;
  private final ReplayInvariants replayInvariants;
  private final Map<String, BudgetSet> budgets = new TreeMap<>();
  private final List<ProjectCommand> projectCommands = new ArrayList<>();

  ReplayLedgerResults(
      ResultSink results,
      Supplier<BridgeAlerts> bridges,
      Cities cities,
      ReplayInvariants replayInvariants) {
    this.results = results;
    this.bridges = bridges;
    this.cities = cities;
    this.replayInvariants = replayInvariants;
  }

  @Override
  public ResultSink results() {
    return results;
  }

  @Override
  public void posted(String province, LedgerPosting posting, RawSource source) {
    bridges.get().posted(posting);
    LedgerTopics.super.posted(province, posting, source);
  }

  @Override
  public void budgetSet(String province, Budget budget, LedgerCommand command, RawSource source) {
    budgets.put(
        budget.region() + "/" + budget.year(), new BudgetSet(budget, command.commandId(), source));
    cities.receive(
        Regions.cityOf(budget.region()),
        new RollUpMessage.RegionBudget(
            budget.region(), Integer.parseInt(budget.year()), budget.amount().toBigDecimal()));
  }

  @Override
  public void applied(String project, LedgerCommand command, RawSource source) {
    projectCommands.add(new ProjectCommand(project, command, source));
  }

  /** The commands about projects that were applied, those of a project in their order. */
  List<ProjectCommand> projectCommands() {
    return projectCommands;
  }

  /** The budgets that hold, by region and year. */
  Collection<BudgetSet> budgets() {
    return budgets.values();
  }

  @Override
  public void audited(String province, List<String> violations) {
    replayInvariants.checked(1);
    violations.forEach(replayInvariants::breached);
  }
}
