package cn.qianhu.domain.quota;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.contract.form.Reason;
import cn.qianhu.contract.text.Bilingual;
import java.util.List;
import java.util.Optional;

/** The outcome of a command: it is applied whole or rejected whole. */
public sealed interface CommandOutcome {

  /**
   * The command was applied.
   *
   * @param postings what it posted, in order; empty for a command that moves nothing
   * @param project code of the project whose need or quota it changed
   * @param budget the budget that it set
   */
  record Applied(List<LedgerPosting> postings, Optional<String> project, Optional<Budget> budget)
      implements CommandOutcome {

    public Applied {
      postings = List.copyOf(postings);
    }

    static Applied posting(List<LedgerPosting> postings) {
      return new Applied(postings, Optional.empty(), Optional.empty());
    }

    static Applied posting(List<LedgerPosting> postings, String project) {
      return new Applied(postings, Optional.of(project), Optional.empty());
    }

    /** A need was set, and nothing moved. */
    static Applied needing(String project) {
      return posting(List.of(), project);
    }

    static Applied setting(Budget budget) {
      return new Applied(List.of(), Optional.empty(), Optional.of(budget));
    }
  }

  /**
   * The command was rejected and moved nothing.
   *
   * @param reason the first reason that applies
   * @param column column that the reason is about, by its header
   * @param value what that column holds
   * @param fact the fact of the ledger that stood against it, such as {@code 110100:INCREMENT
   *     12.0000} for a balance; empty where the command alone decided
   */
  record Rejected(Reason reason, String column, String value, String fact)
      implements CommandOutcome {

    static Rejected of(Finding finding) {
      return new Rejected(finding.reason(), finding.column(), finding.value(), "");
    }

    static Rejected of(Reason reason, CommandColumn column, LedgerCommand command) {
      return because(reason, column, command, "");
    }

    static Rejected because(
        Reason reason, CommandColumn column, LedgerCommand command, String fact) {
      return new Rejected(reason, column.header(), column.of(command), fact);
    }

    /** The message: column, value, fault and remedy, and the ledger's fact. */
    public Bilingual message() {
      return RejectionSentences.of(this);
    }
  }

  /** The command is identical to one that was judged before, and is ignored silently. */
  record Repeated() implements CommandOutcome {}
}
