package cn.qianhu.domain.balance;

/** Where balances go. */
public interface BalanceResults {

  void balance(BalanceRow row);

  /** A row that was told before no longer exists. */
  void noBalance(String city, int month, DeductionRule rule);
}
