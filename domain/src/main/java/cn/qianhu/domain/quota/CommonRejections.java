package cn.qianhu.domain.quota;

import cn.qianhu.contract.form.Reason;
import cn.qianhu.domain.quota.CommandOutcome.Rejected;
import java.time.LocalDate;

/**
 * Rejections that several commands share, each with the fact of the ledger that stood against it.
 */
final class CommonRejections {

  private CommonRejections() {}

  static Rejected insufficient(CommandTerms terms, String account, LedgerState state) {
    return tooMuch(Reason.INSUFFICIENT, terms, account, state.balance(account));
  }

  static Rejected overNeed(CommandTerms terms, QuotaProject project, LedgerState state) {
    Tce free = project.need().minus(state.balance(Account.occupiedBy(project.code())));
    return tooMuch(Reason.OVER_NEED, terms, project.code(), free);
  }

  /** The amount exceeds the limit that is set by the subject. */
  static Rejected tooMuch(Reason reason, CommandTerms terms, String subject, Tce limit) {
    return Rejected.because(reason, CommandColumn.AMOUNT, terms.command(), subject + " " + limit);
  }

  static Rejected unknownProject(CommandTerms terms) {
    return Rejected.of(Reason.UNKNOWN_PROJECT, CommandColumn.PROJECT_CODE, terms.command());
  }

  static Rejected restrictedSource(CommandTerms terms) {
    return Rejected.of(Reason.RESTRICTED_SOURCE, CommandColumn.ACCOUNT, terms.command());
  }

  /** The city is in default with the bridge given. */
  static Rejected inDefault(
      Reason reason, CommandColumn column, CommandTerms terms, Bridge overdue) {
    LocalDate missed = overdue.firstUnmet().orElseThrow().date();
    String fact = overdue.city() + " " + overdue.id() + " " + missed;
    return Rejected.because(reason, column, terms.command(), fact);
  }

  /** The rejection because no share of the kind is in force on the date of the command. */
  static Rejected noPolicy(CommandTerms terms, CommandColumn column, String kind) {
    String fact = terms.city() + " " + kind + " " + terms.date();
    return Rejected.because(Reason.NO_POLICY, column, terms.command(), fact);
  }

  /** Whether the project would occupy more than its need. */
  static boolean exceedsNeed(CommandTerms terms, QuotaProject project, LedgerState state) {
    Tce occupied = state.balance(Account.occupiedBy(project.code()));
    return occupied.plus(terms.amount()).isMoreThan(project.need());
  }
}
