package cn.qianhu.streams.message;

import cn.qianhu.contract.topic.Topics;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.enterprise.Refusal;
import cn.qianhu.domain.quota.CommandOutcome.Rejected;
import cn.qianhu.domain.quota.LedgerCommand;
import cn.qianhu.domain.quota.LedgerPosting;
import cn.qianhu.domain.quota.LedgerResults;
import cn.qianhu.domain.quota.ProjectQuota;
import cn.qianhu.domain.quota.Tce;

/** The topics of the quota ledgers. */
public interface LedgerTopics extends LedgerResults {

  ResultSink results();

  @Override
  default void posted(String province, LedgerPosting posting, RawSource source) {
    results()
        .put(
            Topics.LEDGER_JOURNAL,
            ResultKeys.posting(province, posting.seq()),
            () -> LedgerMessages.posting(posting, source));
  }

  @Override
  default void refused(LedgerCommand command, Rejected rejected, RawSource source) {
    Refusal refusal = LedgerMessages.refusal(command, rejected, source);
    results()
        .put(
            Topics.RESULTS_REJECTIONS,
            refusal.id(),
            () -> LedgerMessages.rejection(refusal, rejected));
  }

  @Override
  default void projectQuota(ProjectQuota quota) {
    results()
        .put(
            Topics.LEDGER_PROJECTS,
            quota.project().code(),
            () -> LedgerMessages.projectQuota(quota));
  }

  @Override
  default void balance(String account, Tce balance, long seq) {
    results()
        .put(Topics.LEDGER_ACCOUNTS, account, () -> LedgerMessages.account(account, balance, seq));
  }
}
