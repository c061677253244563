package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.streams.alert.Thresholds;
import cn.qianhu.streams.balance.BalanceAlerts;
import cn.qianhu.streams.balance.BalanceDesk;
import cn.qianhu.streams.balance.BalanceResults;
import cn.qianhu.streams.balance.BalanceRow;
import cn.qianhu.streams.balance.BudgetYear;
import cn.qianhu.streams.balance.DeductionRule;
import cn.qianhu.streams.cell.CellBook;
import cn.qianhu.streams.message.LedgerMessages;
import cn.qianhu.streams.message.ResultKeys;
import cn.qianhu.streams.region.CellWatch;
import cn.qianhu.streams.region.ProvinceTier;
import org.apache.kafka.streams.processor.api.Record;

/** The top of the roll-up, where the cities' energy meets their budgets. */
final class ProvinceProcessor extends RegionProcessor implements BalanceResults {

  private final CodeTables tables;
  private final Thresholds thresholds;
  private BalanceDesk balances;
  private BalanceAlerts alerts;

  ProvinceProcessor(CodeTables tables, Thresholds thresholds) {
    super(Names.PROVINCE, tables, new ProvinceTier(tables), null, thresholds);
    this.tables = tables;
    this.thresholds = thresholds;
  }

  @Override
  CellWatch[] watches(CellBook cells) {
    balances = new BalanceDesk(tables, cells, book(Names.BUDGETS, BudgetYear.CODEC), this);
    alerts = new BalanceAlerts(tables.regions(), balances, desk(thresholds));
    return new CellWatch[] {balances};
  }

  @Override
  void receive(Record<String, Upward> record) {
    if (record.value() instanceof Upward.Budget budget) {
      balances.budget(budget.city(), budget.year(), budget.amount());
    } else {
      super.receive(record);
    }
  }

  @Override
  void tick(Upward.Tick tick) {
    alerts.tick(clock().orElse(null), tick.clock());
    super.tick(tick);
  }

  @Override
  void settle() {
    super.settle();
    alerts.settle(balances.settle(), clock());
  }

  @Override
  public void balance(BalanceRow row) {
    forward(
        Names.BALANCES,
        ResultKeys.balance(row.city(), row.month(), row.rule()),
        LedgerMessages.balance(row));
  }

  @Override
  public void noBalance(String city, int month, DeductionRule rule) {
    forward(Names.BALANCES, ResultKeys.balance(city, month, rule), null);
  }
}
