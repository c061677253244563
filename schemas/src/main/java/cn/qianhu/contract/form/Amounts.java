package cn.qianhu.contract.form;

/** The amounts of a report, in the order of their columns. */
public final class Amounts {

  private final AmountColumns columns;
  private final Amount[] amounts;

  Amounts(AmountColumns columns, Amount[] amounts) {
    this.columns = columns;
    this.amounts = amounts;
  }

  public Amount of(String column) {
    return amounts[columns.place(column)];
  }

  /** The amounts in units of the last digit of each column; all 0 where the report is withdrawn. */
  public long[] units() {
    long[] units = new long[amounts.length];
    for (int i = 0; i < units.length; i++) {
      units[i] = amounts[i].units();
    }
    return units;
  }

  /** Applies what their columns declare. */
  RuleChain judged(RuleChain rules) {
    for (int i = 0; i < amounts.length; i++) {
      if (columns.get(i).isSigned()) {
        rules.notTooLarge(amounts[i]);
      } else {
        rules.notNegative(amounts[i]);
      }
    }
    for (int i = 0; i < amounts.length; i++) {
      if (columns.whole(i) >= 0) {
        rules.partOf(amounts[columns.whole(i)], amounts[i]);
      }
    }
    return rules;
  }
}
