package cn.qianhu.domain.quota;

import cn.qianhu.contract.form.Reason;
import cn.qianhu.domain.quota.Bookkeeper.Move;
import cn.qianhu.domain.quota.CommandOutcome.Applied;
import cn.qianhu.domain.quota.CommandOutcome.Rejected;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Quota lent to a two-high project against its city's promise, and how the city repays. */
final class BridgeRules {

  private final QuotaPolicy policy;
  private final LedgerState state;
  private final Bookkeeper bookkeeper;
  private final CityDefault cityDefault;
  private final String reserve;
  private final String claim;

  BridgeRules(String province, QuotaPolicy policy, LedgerState state, Bookkeeper bookkeeper) {
    this.policy = policy;
    this.state = state;
    this.bookkeeper = bookkeeper;
    this.cityDefault = new CityDefault(state);
    this.reserve = Account.reserveOf(province);
    this.claim = Account.bridgeClaimOf(province);
  }

  CommandOutcome bridge(CommandTerms terms) {
    Optional<QuotaProject> found = state.project(terms.projectCode());
    if (found.isEmpty()) {
      return CommonRejections.unknownProject(terms);
    }
    QuotaProject project = found.get();
    if (!project.twoHigh()) {
      return Rejected.of(Reason.NOT_TWO_HIGH, CommandColumn.PROJECT_CODE, terms.command());
    }
    if (!policy.isMajor(project.level(), terms.date())) {
      return Rejected.because(
          Reason.NOT_MAJOR, CommandColumn.PROJECT_CODE, terms.command(), project.level().name());
    }
    Optional<Bridge> overdue = cityDefault.overdue(project.city(), terms.date());
    if (overdue.isPresent()) {
      return CommonRejections.inDefault(
          Reason.CITY_DISQUALIFIED, CommandColumn.PROJECT_CODE, terms, overdue.get());
    }
    Optional<LocalDate> endOfPlan = policy.plan(terms.date()).map(PolicyRow::validTo);
    if (endOfPlan.isPresent() && terms.dueDate().isAfter(endOfPlan.get())) {
      return Rejected.because(
          Reason.OUT_OF_PLAN, CommandColumn.DUE_DATE, terms.command(), endOfPlan.get().toString());
    }
    if (CommonRejections.exceedsNeed(terms, project, state)) {
      return CommonRejections.overNeed(terms, project, state);
    }
    if (terms.amount().isMoreThan(state.balance(reserve))) {
      return CommonRejections.insufficient(terms, reserve, state);
    }
    Bridge bridge = terms.bridgeOf(project);
    state.set(bridge);
    List<LedgerPosting> postings =
        bookkeeper.post(
            terms,
            new Move(reserve, Account.occupiedBy(project.code()), terms.amount()),
            new Move(Account.bridgeDebtOf(bridge.city()), claim, terms.amount()));
    return Applied.posting(postings, project.code());
  }

  CommandOutcome repay(CommandTerms terms) {
    Optional<Bridge> found = state.bridge(terms.bridgeId());
    if (found.isEmpty()) {
      return Rejected.of(Reason.UNKNOWN_BRIDGE, CommandColumn.BRIDGE_ID, terms.command());
    }
    Bridge bridge = found.get();
    if (projectOf(bridge)
        .isBarredFrom(terms.account(), policy.incrementForLivelihood(terms.date()))) {
      return CommonRejections.restrictedSource(terms);
    }
    if (terms.amount().isMoreThan(bridge.debtLeft())) {
      return CommonRejections.tooMuch(Reason.OVER_DEBT, terms, bridge.id(), bridge.debtLeft());
    }
    String account = Account.of(bridge.city(), terms.account());
    if (terms.amount().isMoreThan(state.balance(account))) {
      return CommonRejections.insufficient(terms, account, state);
    }
    return Applied.posting(repay(terms, bridge, account), bridge.project());
  }

  /**
   * Repays: the repaid part of the project's quota counts from now on as taken from the account
   * that repaid.
   */
  private List<LedgerPosting> repay(CommandTerms terms, Bridge bridge, String account) {
    state.set(bridge.repaid(terms.amount()));
    Tce cameFrom = state.origin(bridge.project(), account);
    state.setOrigin(bridge.project(), account, cameFrom.plus(terms.amount()));
    return bookkeeper.post(
        terms,
        new Move(account, reserve, terms.amount()),
        new Move(claim, Account.bridgeDebtOf(bridge.city()), terms.amount()));
  }

  private QuotaProject projectOf(Bridge bridge) {
    return state
        .project(bridge.project())
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Bridge "
                        + bridge.id()
                        + " names project "
                        + bridge.project()
                        + ", which the ledger does not know. Rebuild its state from the log."));
  }
}
