package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.key;
import static cn.qianhu.contract.table.ColumnSpec.sum;
import static cn.qianhu.contract.table.ColumnType.ENERGY;

import cn.qianhu.event.AccountBalance;

/** The columns of the accounts of the quota ledger. */
@SuppressWarnings("ImmutableEnumChecker") // Specs do not change.
public enum AccountColumn implements TableColumn<AccountBalance> {
  ACCOUNT(key("账户", "account")),
  BALANCE(sum(ENERGY, "余额", "balance").inEveryRow());

  private final ColumnSpec spec;
  private final int field;

  AccountColumn(ColumnSpec spec) {
    this.spec = spec;
    this.field = AccountBalance.SCHEMA$.getField(code()).pos();
  }

  @Override
  public ColumnSpec spec() {
    return spec;
  }

  @Override
  public Object of(AccountBalance row) {
    return row.get(field);
  }
}
