package cn.qianhu.domain.balance;

import cn.qianhu.contract.code.DeductionRule;

/** Receives balances. */
public interface BalanceResults {

  void balance(BalanceRow row);

  /** A row that was published before no longer exists. */
  void noBalance(String region, int month, DeductionRule rule);
}
