package cn.qianhu.domain.quota;

import cn.qianhu.contract.form.Reason;
import cn.qianhu.domain.quota.Bookkeeper.Move;
import cn.qianhu.domain.quota.CommandOutcome.Applied;
import cn.qianhu.domain.quota.CommandOutcome.Rejected;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Rules of what a project needs, takes, buys and gives back. Reasons are tested in the order
 * written.
 */
final class ProjectRules {

  private final String province;
  private final LedgerCodes codes;
  private final QuotaPolicy policy;
  private final LedgerState state;
  private final Bookkeeper bookkeeper;
  private final CityDefault cityDefault;

  ProjectRules(
      String province,
      LedgerCodes codes,
      QuotaPolicy policy,
      LedgerState state,
      Bookkeeper bookkeeper) {
    this.province = province;
    this.codes = codes;
    this.policy = policy;
    this.state = state;
    this.bookkeeper = bookkeeper;
    this.cityDefault = new CityDefault(state);
  }

  CommandOutcome approve(CommandTerms terms) {
    if (state.project(terms.projectCode()).isPresent()) {
      return Rejected.of(Reason.DUPLICATE, CommandColumn.PROJECT_CODE, terms.command());
    }
    QuotaProject project = terms.project();
    Optional<Bridge> overdue = cityDefault.suspending(project, terms.date());
    if (overdue.isPresent()) {
      return CommonRejections.inDefault(
          Reason.CITY_SUSPENDED, CommandColumn.CITY, terms, overdue.get());
    }
    state.set(project);
    return Applied.needing(project.code());
  }

  CommandOutcome amend(CommandTerms terms) {
    Optional<QuotaProject> found = state.project(terms.projectCode());
    if (found.isEmpty()) {
      return CommonRejections.unknownProject(terms);
    }
    QuotaProject project = found.get();
    Optional<Bridge> overdue = cityDefault.suspending(project, terms.date());
    if (terms.amount().isMoreThan(project.need()) && overdue.isPresent()) {
      return CommonRejections.inDefault(
          Reason.CITY_SUSPENDED, CommandColumn.PROJECT_CODE, terms, overdue.get());
    }
    String occupied = Account.occupiedBy(project.code());
    if (terms.amount().isLessThan(state.balance(occupied))) {
      return CommonRejections.tooMuch(
          Reason.BELOW_OCCUPIED, terms, occupied, state.balance(occupied));
    }
    state.set(project.withNeed(terms.amount()));
    return Applied.needing(project.code());
  }

  CommandOutcome occupy(CommandTerms terms) {
    Optional<QuotaProject> found = state.project(terms.projectCode());
    if (found.isEmpty()) {
      return CommonRejections.unknownProject(terms);
    }
    QuotaProject project = found.get();
    if (terms.hasCounty() && !codes.cityOf(terms.county()).equals(project.city())) {
      return Rejected.because(
          Reason.UNKNOWN_CODE, CommandColumn.COUNTY, terms.command(), project.city());
    }
    Optional<Bridge> overdue = cityDefault.suspending(project, terms.date());
    if (overdue.isPresent()) {
      return CommonRejections.inDefault(
          Reason.CITY_SUSPENDED, CommandColumn.PROJECT_CODE, terms, overdue.get());
    }
    if (project.isBarredFrom(terms.account(), policy.incrementForLivelihood(terms.date()))) {
      return CommonRejections.restrictedSource(terms);
    }
    return take(terms, project, holderAccount(terms, project));
  }

  CommandOutcome purchase(CommandTerms terms) {
    Optional<QuotaProject> found = state.project(terms.projectCode());
    if (found.isEmpty()) {
      return CommonRejections.unknownProject(terms);
    }
    QuotaProject project = found.get();
    Optional<Bridge> overdue = cityDefault.overdue(project.city(), terms.date());
    if (overdue.isPresent()) {
      return CommonRejections.inDefault(
          Reason.CITY_DISQUALIFIED, CommandColumn.PROJECT_CODE, terms, overdue.get());
    }
    String reserve = Account.reserveOf(province);
    Optional<Tce> free = leftUnderCap(project, reserve, terms.date());
    if (free.isPresent() && terms.amount().isMoreThan(free.get())) {
      return CommonRejections.tooMuch(Reason.CAP_EXCEEDED, terms, project.code(), free.get());
    }
    return take(terms, project, reserve);
  }

  CommandOutcome release(CommandTerms terms) {
    Optional<QuotaProject> found = state.project(terms.projectCode());
    if (found.isEmpty()) {
      return CommonRejections.unknownProject(terms);
    }
    QuotaProject project = found.get();
    String account =
        terms.account().equals(Account.RESERVE)
            ? Account.reserveOf(province)
            : holderAccount(terms, project);
    Tce cameFrom = state.origin(project.code(), account);
    if (terms.amount().isMoreThan(cameFrom)) {
      return CommonRejections.tooMuch(Reason.OVER_OCCUPIED, terms, account, cameFrom);
    }
    state.setOrigin(project.code(), account, cameFrom.minus(terms.amount()));
    return Applied.posting(
        bookkeeper.post(
            terms, new Move(Account.occupiedBy(project.code()), account, terms.amount())),
        project.code());
  }

  private CommandOutcome take(CommandTerms terms, QuotaProject project, String account) {
    if (CommonRejections.exceedsNeed(terms, project, state)) {
      return CommonRejections.overNeed(terms, project, state);
    }
    if (terms.amount().isMoreThan(state.balance(account))) {
      return CommonRejections.insufficient(terms, account, state);
    }
    Tce cameFrom = state.origin(project.code(), account);
    state.setOrigin(project.code(), account, cameFrom.plus(terms.amount()));
    return Applied.posting(
        bookkeeper.post(
            terms, new Move(account, Account.occupiedBy(project.code()), terms.amount())),
        project.code());
  }

  /**
   * The amount that the project may still buy; empty without a cap. An amount has four decimals, so
   * that one is above the exact percentage of the need if and only if it is above the percentage
   * cut off.
   */
  private Optional<Tce> leftUnderCap(QuotaProject project, String reserve, LocalDate day) {
    return policy
        .purchaseCap(project.city(), project.code(), day)
        .map(percent -> project.need().percent(percent, RoundingMode.FLOOR))
        .map(cap -> cap.minus(state.origin(project.code(), reserve)));
  }

  private static String holderAccount(CommandTerms terms, QuotaProject project) {
    return Account.of(terms.hasCounty() ? terms.county() : project.city(), terms.account());
  }
}
