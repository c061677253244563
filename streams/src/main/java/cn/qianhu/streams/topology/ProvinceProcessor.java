package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.domain.alert.Thresholds;
import cn.qianhu.domain.balance.BalanceAlerts;
import cn.qianhu.domain.balance.BalanceTracker;
import cn.qianhu.domain.balance.BudgetYear;
import cn.qianhu.domain.cell.CellStore;
import cn.qianhu.domain.region.CellListener;
import cn.qianhu.domain.region.ProvinceTier;
import cn.qianhu.streams.message.BalanceTopic;
import cn.qianhu.streams.state.RollUpMessage;
import org.apache.kafka.streams.processor.api.Record;

/** The top of the roll-up, where the cities' energy meets their budgets. */
final class ProvinceProcessor extends RegionProcessor {

  private final CodeTables tables;
  private final Thresholds thresholds;
  private BalanceTracker balances;
  private BalanceAlerts alerts;

  ProvinceProcessor(CodeTables tables, Thresholds thresholds) {
    super(TopologyNames.PROVINCE, tables, new ProvinceTier(tables), null, thresholds);
    this.tables = tables;
    this.thresholds = thresholds;
  }

  @Override
  CellListener[] watches(CellStore cells) {
    balances =
        new BalanceTracker(
            tables,
            cells,
            typedStore(TopologyNames.BUDGETS, BudgetYear.CODEC),
            new BalanceTopic(results()));
    alerts = new BalanceAlerts(tables, balances, desk(thresholds));
    return new CellListener[] {balances};
  }

  @Override
  void receive(Record<String, RollUpMessage> record) {
    if (record.value() instanceof RollUpMessage.CityBudget budget) {
      balances.budget(budget.city(), budget.year(), budget.amount());
    } else {
      super.receive(record);
    }
  }

  @Override
  void tick(RollUpMessage.RollUpTick tick) {
    alerts.tick(clock().orElse(null), tick.clock());
    super.tick(tick);
  }

  @Override
  void settle() {
    super.settle();
    alerts.settle(balances.settle(), clock());
  }
}
