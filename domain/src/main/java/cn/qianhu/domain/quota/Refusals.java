package cn.qianhu.domain.quota;

import cn.qianhu.contract.form.Reason;
import cn.qianhu.domain.quota.Outcome.Rejected;

/**
 * Rejections that several commands share, each with the fact of the ledger that stood against it.
 */
final class Refusals {

  private Refusals() {}

  static Rejected insufficient(Terms terms, String account, LedgerState state) {
    return tooMuch(Reason.INSUFFICIENT, terms, account, state.balance(account));
  }

  static Rejected overNeed(Terms terms, Project project, LedgerState state) {
    Tce free = project.need().minus(state.balance(Account.occupiedBy(project.code())));
    return tooMuch(Reason.OVER_NEED, terms, project.code(), free);
  }

  /** The amount exceeds the limit that is set by the subject. */
  static Rejected tooMuch(Reason reason, Terms terms, String subject, Tce limit) {
    return Rejected.because(reason, Column.AMOUNT, terms.command(), subject + " " + limit);
  }

  static Rejected unknownProject(Terms terms) {
    return Rejected.of(Reason.UNKNOWN_PROJECT, Column.PROJECT_CODE, terms.command());
  }

  static Rejected restrictedSource(Terms terms) {
    return Rejected.of(Reason.RESTRICTED_SOURCE, Column.ACCOUNT, terms.command());
  }

  /** The city is in default with the bridge given. */
  static Rejected inDefault(Reason reason, Column column, Terms terms, Bridge overdue) {
    String fact = overdue.city() + " " + overdue.id() + " " + overdue.dueDate();
    return Rejected.because(reason, column, terms.command(), fact);
  }

  /** Whether the project would occupy more than its need. */
  static boolean exceedsNeed(Terms terms, Project project, LedgerState state) {
    Tce occupied = state.balance(Account.occupiedBy(project.code()));
    return occupied.plus(terms.amount()).isMoreThan(project.need());
  }
}
