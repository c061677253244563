package cn.qianhu.domain.quota;

import cn.qianhu.contract.form.Reason;
import cn.qianhu.domain.quota.CommandOutcome.Rejected;
import cn.qianhu.domain.store.TypedStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The quota ledger of one province: judges one command after another (domain, Quota ledger).
 *
 * <p>Everything that outlives a command is in the store, so a ledger can be recreated over the same
 * store at any moment. It is not safe for use by several threads: the order of the commands is its
 * correctness.
 */
public final class Ledger {

  private final LedgerState state;
  private final CommandIntake intake;
  private final GrantRules grants;
  private final ProjectRules projects;
  private final BridgeRules bridges;

  /**
   * @param province region code of the province
   */
  public Ledger(String province, LedgerCodes codes, QuotaPolicy policy, TypedStore<byte[]> store) {
    state = new LedgerState(store);
    intake = new CommandIntake(province, codes);
    Bookkeeper bookkeeper = new Bookkeeper(state);
    grants = new GrantRules(province, policy, state, bookkeeper);
    projects = new ProjectRules(province, codes, policy, state, bookkeeper);
    bridges = new BridgeRules(province, policy, state, bookkeeper);
  }

  /** The current state of the ledger. */
  public LedgerState state() {
    return state;
  }

  /**
   * Judges the next command of the log.
   *
   * <p>A command that passes the intake uses up its id, and one that is no duplicate moves the date
   * before which later commands are out of order, even where it is then rejected.
   *
   * @param written when it was written to the log
   */
  public CommandOutcome apply(LedgerCommand command, Instant written) {
    Optional<Rejected> fault = intake.faultOf(command, written);
    if (fault.isPresent()) {
      return fault.get();
    }
    Optional<LedgerCommand> earlier = state.commandOf(command.commandId());
    if (earlier.isPresent()) {
      return earlier.get().equals(command)
          ? new CommandOutcome.Repeated()
          : Rejected.of(Reason.DUPLICATE, CommandColumn.COMMAND_ID, command);
    }
    state.remember(command);

    CommandTerms terms = new CommandTerms(command);
    Optional<LocalDate> latest = state.latestDate();
    if (latest.isPresent() && terms.date().isBefore(latest.get())) {
      return Rejected.because(
          Reason.OUT_OF_ORDER, CommandColumn.EFFECTIVE_DATE, command, latest.get().toString());
    }
    state.setLatestDate(terms.date());
    return judge(terms);
  }

  private CommandOutcome judge(CommandTerms terms) {
    return switch (terms.type()) {
      case FUND -> grants.fund(terms);
      case ALLOCATE -> grants.allocate(terms);
      case RECALL -> grants.recall(terms);
      case NEW_ENERGY -> grants.newEnergy(terms);
      case CAPACITY_EXIT -> grants.capacityExit(terms);
      case BUDGET -> grants.budget(terms);
      case APPROVE -> projects.approve(terms);
      case AMEND -> projects.amend(terms);
      case OCCUPY -> projects.occupy(terms);
      case PURCHASE -> projects.purchase(terms);
      case RELEASE -> projects.release(terms);
      case BRIDGE -> bridges.bridge(terms);
      case REPAY -> bridges.repay(terms);
    };
  }
}
