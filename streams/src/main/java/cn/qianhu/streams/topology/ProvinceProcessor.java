package cn.qianhu.streams.topology;

import cn.qianhu.contract.code.CodeTables;
import cn.qianhu.contract.code.Months;
import cn.qianhu.streams.balance.BalanceDesk;
import cn.qianhu.streams.balance.BalanceResults;
import cn.qianhu.streams.balance.BalanceRow;
import cn.qianhu.streams.balance.BudgetYear;
import cn.qianhu.streams.balance.DeductionRule;
import cn.qianhu.streams.cell.CellBook;
import cn.qianhu.streams.region.CellWatch;
import cn.qianhu.streams.region.ProvinceTier;
import org.apache.kafka.streams.processor.api.Record;

/** The top of the roll-up, where the cities' energy meets their budgets. */
final class ProvinceProcessor extends RegionProcessor implements BalanceResults {

  private final CodeTables tables;
  private BalanceDesk balances;

  ProvinceProcessor(CodeTables tables) {
    super(Names.PROVINCE, tables, new ProvinceTier(tables), null);
    this.tables = tables;
  }

  @Override
  CellWatch[] watches(CellBook cells) {
    balances = new BalanceDesk(tables, cells, book(Names.BUDGETS, BudgetYear.CODEC), this);
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
  void settle() {
    super.settle();
    balances.settle();
  }

  @Override
  public void balance(BalanceRow row) {
    forward(Names.BALANCES, key(row.city(), row.month(), row.rule()), LedgerMessages.balance(row));
  }

  @Override
  public void noBalance(String city, int month, DeductionRule rule) {
    forward(Names.BALANCES, key(city, month, rule), null);
  }

  private static String key(String city, int month, DeductionRule rule) {
    return city + "/" + Months.of(month) + "/" + rule;
  }
}
