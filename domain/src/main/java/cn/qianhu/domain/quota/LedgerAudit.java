package cn.qianhu.domain.quota;

import java.util.List;

/**
 * Looks at the whole ledger of a province now and then: with the first commands after a start, and
 * again once as many commands were judged as the ledger held accounts, so that the looking costs a
 * command the same however large the ledger has become.
 */
final class LedgerAudit {

  private final String province;
  private final LedgerState state;
  private long judged;
  private long dueAfter = 1;

  LedgerAudit(String province, LedgerState state) {
    this.province = province;
    this.state = state;
  }

  /** A command was judged. */
  void count() {
    judged++;
  }

  boolean isDue() {
    return judged >= dueAfter;
  }

  /** The sentences that the ledger breaks; empty when it is sound. */
  List<String> violations() {
    judged = 0;
    dueAfter = Math.max(1, state.balances().size());
    return Invariants.violations(province, state);
  }
}
