package cn.qianhu.streams.message;

import cn.qianhu.contract.code.DeductionRule;
import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.balance.BalanceResults;
import cn.qianhu.domain.balance.BalanceRow;

/** The topic of the desk of energy budgets. */
public record BalanceTopic(ResultSink results) implements BalanceResults {

  @Override
  public void balance(BalanceRow row) {
    String key = ResultKeys.balance(row.region(), row.month(), row.rule());
    results.put(Topics.RESULTS_BALANCES, key, () -> LedgerMessages.balance(row));
  }

  @Override
  public void noBalance(String region, int month, DeductionRule rule) {
    results.put(Topics.RESULTS_BALANCES, ResultKeys.balance(region, month, rule), null);
  }
}
