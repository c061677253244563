package cn.qianhu.domain.quota;

import cn.qianhu.domain.enterprise.RawSource;
import java.util.List;

/** Receives the results of the ledgers. */
public interface LedgerResults {

  /** A command was applied and posted this. */
  void posted(String province, LedgerPosting posting, RawSource source);

  /** A command set a city's budget for a year. */
  void budgetSet(String province, Budget budget, LedgerCommand command, RawSource source);

  void refused(LedgerCommand command, CommandOutcome.Rejected rejected, RawSource source);

  /** A command set a project's need, or moved its quota. */
  default void applied(String project, LedgerCommand command, RawSource source) {}

  /**
   * An account moved; called once for each settlement.
   *
   * @param seq last posting that the balance includes
   */
  void balance(String account, Tce balance, long seq);

  /** The need of a project or what it occupies changed; called once for each settlement. */
  void projectQuota(ProjectQuota quota);

  /**
   * A whole ledger was looked at.
   *
   * @param violations the sentences that are broken; empty when it is sound
   */
  void audited(String province, List<String> violations);
}
