package cn.qianhu.domain.quota;

import cn.qianhu.contract.form.Finding;
import cn.qianhu.domain.enterprise.RawSource;
import cn.qianhu.domain.quota.CommandOutcome.Applied;
import cn.qianhu.domain.quota.CommandOutcome.Rejected;
import cn.qianhu.domain.store.TypedStore;
import java.time.Instant;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The ledgers of the provinces of one task: each command is judged at once, in the order of the
 * log; the accounts that moved and the projects whose quota changed are published at the {@link
 * #settle() settlement}, each once however many postings met in it.
 */
public final class LedgerStage {

  private final LedgerCodes codes;
  private final QuotaPolicy policy;
  private final Function<String, TypedStore<byte[]>> stores;
  private final LedgerResults results;
  private final Map<String, ProvinceLedger> ledgers = new TreeMap<>();

  /**
   * @param stores the store of a province, by its code
   */
  public LedgerStage(
      LedgerCodes codes,
      QuotaPolicy policy,
      Function<String, TypedStore<byte[]>> stores,
      LedgerResults results) {
    this.codes = codes;
    this.policy = policy;
    this.stores = stores;
    this.results = results;
  }

  /**
   * Judges the next command of a province's log.
   *
   * @param province key of the command: the code of a province
   * @param written when it was written to the log
   */
  public void receive(String province, LedgerCommand command, Instant written, RawSource source) {
    ledgers.computeIfAbsent(province, ProvinceLedger::new).judge(command, written, source);
  }

  /** Refuses a command that stands in no province's log, or aside from it: it has no order. */
  public void refuseMisplaced(LedgerCommand command, Finding misplacement, RawSource source) {
    Rejected rejected =
        CommandIntake.unreadable(command).orElseGet(() -> Rejected.of(misplacement));
    results.refused(command, rejected, source);
  }

  public void settle() {
    ledgers.values().forEach(ProvinceLedger::settle);
  }

  /** The current state of the ledger of a province. */
  public LedgerState state(String province) {
    return ledgers.computeIfAbsent(province, ProvinceLedger::new).state;
  }

  private final class ProvinceLedger {

    private final String province;
    private final Ledger ledger;
    private final LedgerState state;
    private final LedgerAudit audit;

    /** Accounts posted to since the last settlement, with the last posting of each. */
    private final SortedMap<String, Long> moved = new TreeMap<>();

    /** Projects whose need or quota changed since the last settlement. */
    private final NavigableSet<String> changed = new TreeSet<>();

    ProvinceLedger(String province) {
      this.province = province;
      this.ledger = new Ledger(province, codes, policy, stores.apply(province));
      this.state = ledger.state();
      this.audit = new LedgerAudit(province, state);
    }

    void judge(LedgerCommand command, Instant written, RawSource source) {
      CommandOutcome outcome = ledger.apply(command, written);
      if (outcome instanceof Applied applied) {
        applied.postings().forEach(posting -> post(posting, source));
        applied.project().ifPresent(project -> change(project, command, source));
        applied.budget().ifPresent(budget -> results.budgetSet(province, budget, command, source));
      } else if (outcome instanceof Rejected rejected) {
        results.refused(command, rejected, source);
      }
      audit.count();
    }

    private void post(LedgerPosting posting, RawSource source) {
      moved.put(posting.debit(), posting.seq());
      moved.put(posting.credit(), posting.seq());
      results.posted(province, posting, source);
    }

    private void change(String project, LedgerCommand command, RawSource source) {
      changed.add(project);
      results.applied(project, command, source);
    }

    void settle() {
      moved.forEach((account, seq) -> results.balance(account, state.balance(account), seq));
      moved.clear();
      for (String project : changed) {
        results.projectQuota(ProjectQuota.of(state.project(project).orElseThrow(), state));
      }
      changed.clear();
      if (audit.isDue()) {
        results.audited(province, audit.violations());
      }
    }
  }
}
