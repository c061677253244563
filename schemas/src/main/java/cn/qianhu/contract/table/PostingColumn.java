package cn.qianhu.contract.table;

import static cn.qianhu.contract.table.ColumnSpec.key;
import static cn.qianhu.contract.table.ColumnSpec.other;
import static cn.qianhu.contract.table.ColumnSpec.sum;
import static cn.qianhu.contract.table.ColumnType.COUNT;
import static cn.qianhu.contract.table.ColumnType.DAY;
import static cn.qianhu.contract.table.ColumnType.ENERGY;
import static cn.qianhu.contract.table.ColumnType.TEXT;

import cn.qianhu.event.Posting;

/** The columns of the journal of the quota ledger. */
@SuppressWarnings("ImmutableEnumChecker") // Specs do not change.
public enum PostingColumn implements TableColumn<Posting> {
  SEQ(key(COUNT, "序号", "number of the posting")),
  COMMAND_ID(other(TEXT, "指令", "command")),
  EFFECTIVE_DATE(other(DAY, "日期", "date of the command")),
  DEBIT(other(TEXT, "转出账户", "account the amount leaves")),
  CREDIT(other(TEXT, "转入账户", "account the amount enters")),
  AMOUNT(sum(ENERGY, "数额", "amount"));

  private final ColumnSpec spec;
  private final int field;

  PostingColumn(ColumnSpec spec) {
    this.spec = spec;
    this.field = Posting.SCHEMA$.getField(code()).pos();
  }

  @Override
  public ColumnSpec spec() {
    return spec;
  }

  @Override
  public Object of(Posting row) {
    return row.get(field);
  }
}
