package cn.qianhu.domain.balance;

import cn.qianhu.contract.code.DeductionRule;

/** Looks at no balance that is published. */
public final class NoBalances implements BalanceResults {

  @Override
  public void balance(BalanceRow row) {}

  @Override
  public void noBalance(String city, int month, DeductionRule rule) {}
}
